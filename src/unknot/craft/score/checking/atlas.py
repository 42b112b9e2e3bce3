"""Atlas: the drawn back as shapes to measure against."""

from functools import lru_cache

import msgspec
from shapely import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union
from shapely.prepared import PreparedGeometry, prep

from unknot.craft.knowledge import Knowledge, NoGo

TOLERANCE = 0.004
"""About a millimetre sideways: rounding of places, never a finger's width."""
CORE = 0.002
SPINE = box(-0.065, -0.2, 0.065, 1.1)
SPINE_MOST = 1
ON_THE_BACK = prep(box(-1.0, -0.1, 1.0, 1.0))


class Region(msgspec.Struct, frozen=True):
    """A no-go area that can be seen: its shape, and what may cross it."""

    entry: NoGo
    shape: BaseGeometry
    near: PreparedGeometry

    def crossed_by(self, way: LineString) -> bool:
        """Say whether a way enters the region, beyond touching its edge."""
        return bool(self.near.intersects(way))


class Atlas(msgspec.Struct, frozen=True):
    """Zones and no-go areas, ready to measure; `cores` are the zones without their very edge."""

    zones: dict[str, Polygon]
    cores: dict[str, PreparedGeometry]
    regions: dict[str, Region]
    spine: PreparedGeometry

    def zone(self, names: tuple[str, ...]) -> BaseGeometry:
        """Join zones into one shape, with the tolerance around it."""
        return _joined(tuple(self.zones[name] for name in names))


@lru_cache(maxsize=4)
def atlas_of(knowledge: Knowledge) -> Atlas:
    """Draw the shapes of the knowledge once."""
    zones = {zone.id: Polygon(zone.polygon) for zone in knowledge.zones.values()}
    return Atlas(
        zones=zones,
        cores={name: prep(shape.buffer(-CORE)) for name, shape in zones.items()},
        regions={entry.id: _region(entry) for entry in knowledge.no_go.values() if entry.polygons},
        spine=prep(SPINE.buffer(-TOLERANCE)),
    )


@lru_cache(maxsize=256)
def _joined(shapes: tuple[Polygon, ...]) -> BaseGeometry:
    return unary_union(shapes).buffer(TOLERANCE)


def _region(entry: NoGo) -> Region:
    shape = unary_union([Polygon(polygon) for polygon in entry.polygons]).buffer(-TOLERANCE)
    return Region(entry=entry, shape=shape, near=prep(shape))
