"""What the tables hold, and that the drawn back is a true one."""

from collections import Counter
from itertools import combinations

import pytest
from shapely.geometry import Point as Spot
from shapely.geometry import Polygon

from unknot.craft.knowledge import Knowledge, NoGo, Point, Zone, load, load_library

KNOWN = load()
LIBRARY = load_library()
SPINE_STRIP = 0.065


def area_of(zone: Zone) -> Polygon:
    return Polygon(zone.polygon)


def areas_of(no_go: NoGo) -> list[Polygon]:
    return [Polygon(polygon) for polygon in no_go.polygons]


def mirrored(polygon: Polygon) -> Polygon:
    return Polygon([(-x, y) for x, y in polygon.exterior.coords])


def test_everything_that_is_known_is_in_the_tables() -> None:
    counts = {
        "sources": len(KNOWN.sources),
        "techniques": len(KNOWN.techniques),
        "zone families": len(KNOWN.families),
        "no-go areas": len(KNOWN.no_go),
        "landmarks": len(KNOWN.landmarks),
        "point families": len({point.family for point in KNOWN.points.values()}),
        "questions": len(KNOWN.questions),
        "medicines": len(LIBRARY.medicines),
        "medicine groups": len(LIBRARY.medicine_groups),
        "stretches": len(LIBRARY.stretches),
        "tips": len(LIBRARY.tips),
        "claims": len(LIBRARY.claims),
        "guidelines": len(LIBRARY.guidelines),
        "numbers to call": len(KNOWN.contacts),
    }
    assert counts == {
        "sources": 115,
        "techniques": 10,
        "zone families": 11,
        "no-go areas": 10,
        "landmarks": 7,
        "point families": 12,
        "questions": 30,
        "medicines": 78,
        "medicine groups": 12,
        "stretches": 9,
        "tips": 33,
        "claims": 12,
        "guidelines": 4,
        "numbers to call": 4,
    }


def test_each_outcome_has_its_rules_beside_the_cases_that_their_words_set_apart() -> None:
    rules = KNOWN.rules.values()
    written = Counter(rule.outcome for rule in rules if not rule.derived_from)
    assert written == {
        "emergency": 13,
        "no_massage_now": 26,
        "ask_doctor_first": 34,
        "adapt": 37,
        "go": 5,
    }
    assert {rule.id: rule.derived_from for rule in rules if rule.derived_from} == {
        "fused_spine_new_pain": "ankylosing_spondylitis",
        "heart_failure_worse": "heart_failure",
        "rash_undiagnosed": "rash_noninfectious",
        "spinal_hardware_new_pain": "spinal_hardware",
        "ankylosing_spondylitis_flare": "ankylosing_spondylitis",
        "recent_surgery_fresh": "recent_surgery",
        "spinal_injection_warning": "spinal_injection",
        "recent_fracture_fresh": "recent_fracture",
        "pacemaker_icd_new": "pacemaker_icd",
        "migraine_now": "migraine",
        "varicose_vein_hot": "varicose_veins",
        "child_under_12": "minor",
        "old_stroke_weak_side": "old_mi_stroke",
        "vertebral_fracture_healed": "vertebral_fracture",
        "hepatitis_active": "sti_hepatitis_stable",
        "epilepsy_recent": "epilepsy",
        "fibromyalgia_first": "fibromyalgia",
        "inflammatory_arthritis_quiet": "inflammatory_arthritis_flare",
        "older_well": "older_frail",
    }


@pytest.mark.parametrize("zone", KNOWN.zones.values(), ids=lambda zone: zone.id)
def test_a_zone_is_a_simple_shape_on_the_back(zone: Zone) -> None:
    area = area_of(zone)
    assert area.is_valid
    assert area.area > 0.005


@pytest.mark.parametrize("family", KNOWN.families)
def test_left_and_right_are_exact_mirrors(family: str) -> None:
    zones = KNOWN.families[family]
    assert set(zones[0].polygon) == {(-x, y) for x, y in zones[-1].polygon}
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


def test_points_are_mirrored_left_and_right() -> None:
    def places(side: str) -> dict[str, Point]:
        return {point.family: point for point in KNOWN.points.values() if point.side == side}

    left, right = places("left"), places("right")
    assert {name: (-x, y) for name, (x, y) in ((n, p.place) for n, p in left.items())} == {
        name: point.place for name, point in right.items()
    }


def test_no_home_plan_can_be_firmer_than_medium() -> None:
    assert max(zone.max_pressure_lay for zone in KNOWN.zones.values()) == 3
    assert max(technique.pressure_lay[1] for technique in KNOWN.techniques.values()) == 3


def test_only_light_sweeping_or_resting_hands_may_pass_over_the_spine() -> None:
    spine = KNOWN.no_go["spinous_processes"]
    assert spine.max_pressure == 1
    assert set(spine.techniques) == {"still_hold", "effleurage", "feathering"}


def test_only_light_gliding_may_pass_over_the_kidneys() -> None:
    kidneys = KNOWN.no_go["kidney_area"]
    assert kidneys.max_pressure == 1
    assert kidneys.techniques == ("effleurage",)
