"""What the tables hold, and that the drawn back is a true one."""

from itertools import combinations

import pytest
from shapely.geometry import Point as Spot
from shapely.geometry import Polygon

from unknot.craft.knowledge import Knowledge, NoGo, Zone, load, load_library

KNOWN = load()
SPINE_STRIP = 0.065


def area_of(zone: Zone) -> Polygon:
    return Polygon(zone.polygon)


def areas_of(no_go: NoGo) -> list[Polygon]:
    return [Polygon(polygon) for polygon in no_go.polygons]


def mirrored(polygon: Polygon) -> Polygon:
    return Polygon([(-x, y) for x, y in polygon.exterior.coords])


def test_everything_that_is_known_is_in_the_tables() -> None:
    library = load_library()
    counts = {
        "techniques": len(KNOWN.techniques),
        "zone families": len(KNOWN.families),
        "no-go areas": len(KNOWN.no_go),
        "point families": len({point.family for point in KNOWN.points.values()}),
        "questions": len(KNOWN.questions),
        "medicines": len(library.medicines),
        "stretches": len(library.stretches),
        "claims": len(library.claims),
    }
    assert counts == {
        "techniques": 10,
        "zone families": 11,
        "no-go areas": 10,
        "point families": 12,
        "questions": 30,
        "medicines": 78,
        "stretches": 9,
        "claims": 12,
    }


@pytest.mark.parametrize("zone", KNOWN.zones.values(), ids=lambda zone: zone.id)
def test_a_zone_is_a_simple_shape_on_the_back(zone: Zone) -> None:
    area = area_of(zone)
    assert area.is_valid
    assert area.area > 0.005


@pytest.mark.parametrize("family", KNOWN.families)
def test_left_and_right_are_exact_mirrors(family: str) -> None:
    zones = KNOWN.families[family]
    assert area_of(zones[0]).equals(mirrored(area_of(zones[-1])))


def test_sided_zones_say_their_side() -> None:
    for zone in KNOWN.zones.values():
        suffix = "" if zone.side == "middle" else f"_{zone.side}"
        assert zone.id == zone.family + suffix


def test_zones_do_not_lie_on_one_another() -> None:
    overlaps = {
        (one.id, other.id): area_of(one).intersection(area_of(other)).area
        for one, other in combinations(KNOWN.zones.values(), 2)
    }
    assert {pair: area for pair, area in overlaps.items() if area > 1e-9} == {}


@pytest.mark.parametrize("name", KNOWN.no_go)
def test_no_go_areas_are_drawn_alike_on_both_sides(name: str) -> None:
    areas = areas_of(KNOWN.no_go[name])
    assert all(area.is_valid for area in areas)
    assert all(any(area.equals(mirrored(other)) for other in areas) for area in areas)


def test_a_zone_that_lies_mostly_in_a_no_go_area_is_left_alone_with_it() -> None:
    inside = {
        (area.id, zone.family)
        for area in KNOWN.no_go.values()
        for zone in KNOWN.zones.values()
        for shape in areas_of(area)
        if area_of(zone).intersection(shape).area > area_of(zone).area / 2
    }
    held = {(area.id, family) for area in KNOWN.no_go.values() for family in area.holds}
    assert held == inside


@pytest.mark.parametrize("point", KNOWN.points)
def test_a_point_lies_in_its_zone_beside_bone(point: str, knowledge: Knowledge) -> None:
    entry = knowledge.points[point]
    spot = Spot(entry.place)
    zones = [z for z in knowledge.families[entry.zone] if z.side in (entry.side, "middle")]
    assert any(area_of(zone).contains(spot) for zone in zones)
    assert [
        no_go.id
        for no_go in knowledge.no_go.values()
        if any(area.intersects(spot) for area in areas_of(no_go))
    ] == []
    assert abs(entry.place[0]) > SPINE_STRIP


def test_no_home_plan_can_be_firmer_than_medium() -> None:
    assert max(zone.max_pressure_lay for zone in KNOWN.zones.values()) == 3
    assert max(technique.pressure_lay[1] for technique in KNOWN.techniques.values()) == 3


def test_every_emergency_says_what_to_do() -> None:
    emergencies = [rule for rule in KNOWN.rules.values() if rule.outcome == "emergency"]
    assert [rule.id for rule in emergencies if not rule.advice or not rule.urgency] == []
