"""Zones and no-go areas, as they stand in the tables and as they are drawn."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace
from shapely import Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from proof.expected.comparing import differing
from proof.expected.reading import Expected, ExpectedNoGo, ExpectedZone, Place
from unknot.craft.knowledge import Knowledge, NoGo, Zone

ROUNDING = 0.001


def differences_of_back(knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Compare every zone and no-go area; a zone may be smaller than expected, an area larger."""
    zones = {zone.id: _zone(zone) for zone in knowledge.zones.values()}
    yield from differing("zone", _by_zone(expected), zones)
    for zone in knowledge.zones.values():
        wanted = expected.zones.get(zone.family)
        if wanted and not _covers(_sided(wanted.polygon, zone.side), Polygon(zone.polygon)):
            yield f"zone {zone.id}: it is drawn beyond where it should lie"
    areas = {area.id: _area(area) for area in knowledge.no_go.values()}
    without_shapes = {name: replace(area, shapes=()) for name, area in expected.no_go.items()}
    yield from differing("no-go area", without_shapes, areas)
    for name, area in expected.no_go.items():
        drawn = _joined(knowledge.no_go[name].polygons) if name in knowledge.no_go else Polygon()
        for shape in area.shapes:
            if not all(_covers(drawn, _sided(shape, side)) for side in ("left", "right")):
                yield f"no-go area {name}: it does not cover all that it should"


def _by_zone(expected: Expected) -> dict[str, ExpectedZone]:
    return {
        f"{family}_{side}" if side else family: replace(zone, polygon=())
        for family, zone in expected.zones.items()
        for side in (("left", "right") if zone.sided else ("",))
    }


def _zone(zone: Zone) -> ExpectedZone:
    return ExpectedZone(
        sided=zone.side != "middle",
        pressure=zone.max_pressure_lay,
        suits=frozenset(zone.suits),
        forbids=frozenset(zone.forbids),
        gentle=zone.suits_pressure,
        hand=zone.alone.hand,
        ball=zone.alone.ball,
        lain_on=zone.reached_lying_on_it,
        ask_first=zone.consent_first,
        polygon=(),
    )


def _area(area: NoGo) -> ExpectedNoGo:
    return ExpectedNoGo(
        pressure=area.max_pressure,
        techniques=frozenset(area.techniques),
        holds=frozenset(area.holds),
    )


def _sided(shape: Iterable[Place], side: str) -> Polygon:
    """Draw a shape of the right side on either."""
    return Polygon([(-x, y) if side == "left" else (x, y) for x, y in shape])


def _joined(polygons: Iterable[Iterable[Place]]) -> BaseGeometry:
    return unary_union([Polygon(list(places)) for places in polygons])


def _covers(whole: BaseGeometry, part: BaseGeometry) -> bool:
    return bool(whole.buffer(ROUNDING).covers(part))
