"""The drawn zones and no-go areas lie where fingers find the bones: at their landmarks."""

import pytest
from shapely import LineString, Polygon, box
from shapely.geometry import Point as Spot

from unknot.craft.knowledge import Knowledge

Place = tuple[float, float]
SIDES = [pytest.param(-1, id="left"), pytest.param(1, id="right")]
INNER_EDGE = 0.29
C7 = (0.0, 0.82)
RIM_TOP, RIM_SIDE = (0.35, 0.20), (0.66, 0.17)


def zone(knowledge: Knowledge, family: str, side: int = 0) -> Polygon:
    name = {-1: f"{family}_left", 0: family, 1: f"{family}_right"}[side]
    return Polygon(knowledge.zones[name].polygon)


def no_go(knowledge: Knowledge, name: str, side: int) -> Polygon:
    """Give the part of a no-go area on one side."""
    shapes = [Polygon(polygon) for polygon in knowledge.no_go[name].polygons]
    (found,) = [shape for shape in shapes if shape.centroid.x * side > 0]
    return found


def spot(place: Place, side: int = 1) -> Spot:
    return Spot(place[0] * side, place[1])


def span(shape: Polygon, x: float) -> tuple[float, float]:
    """Give the lowest and the highest place of a shape at this x."""
    _, low, _, high = shape.intersection(LineString([(x, -0.2), (x, 1.2)])).bounds
    return low, high


def test_landmarks_are_where_the_back_is_measured_from(knowledge: Knowledge) -> None:
    right = {
        one.id: {place for place in one.places if place[0] >= 0}
        for one in knowledge.landmarks.values()
    }
    right.pop("blade_spine")
    assert right == {
        "c7": {C7},
        "blade_superior_angle": {(0.30, 0.765)},
        "blade_inferior_angle": {(0.36, 0.57)},
        "last_rib": {(0.62, 0.36)},
        "iliac_crest": {RIM_TOP, RIM_SIDE},
        "psis_dimples": {(0.19, 0.085)},
    }


def test_the_spine_strip_runs_the_length_of_the_back(knowledge: Knowledge) -> None:
    (strip,) = knowledge.no_go["spinous_processes"].polygons
    assert Polygon(strip).equals(box(-0.065, 0.0, 0.065, 1.0))


@pytest.mark.parametrize("side", SIDES)
def test_the_kidney_window(knowledge: Knowledge, side: int) -> None:
    low, high = sorted((0.26 * side, 0.48 * side))
    assert no_go(knowledge, "kidney_area", side).equals(box(low, 0.23, high, 0.47))


@pytest.mark.parametrize("side", SIDES)
def test_the_floating_ribs_slant_down_and_out_to_the_lower_ribs(
    knowledge: Knowledge, side: int
) -> None:
    band = no_go(knowledge, "floating_ribs", side)
    assert sum(span(band, 0.2 * side)) / 2 == pytest.approx(0.44)
    assert sum(span(band, 0.6 * side)) / 2 == pytest.approx(0.33)
    assert sorted(abs(x) for x in band.bounds[::2]) == [0.2, 0.6]
    assert band.distance(spot((0.62, 0.36), side)) < 0.03


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("family", ["quadratus_lumborum", "lumbar_paraspinal"])
def test_the_low_back_is_worked_under_the_floating_ribs(
    knowledge: Knowledge, family: str, side: int
) -> None:
    band = no_go(knowledge, "floating_ribs", side)
    worked = zone(knowledge, family, side)
    assert not band.intersects(worked)
    assert worked.bounds[3] < span(band, 0.5 * side)[0]


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("x", "rim"), [RIM_TOP, RIM_SIDE])
def test_the_buttock_ends_a_little_under_the_hip_rim(
    knowledge: Knowledge, x: float, rim: float, side: int
) -> None:
    _, top = span(zone(knowledge, "gluteal_top", side), x * side)
    assert rim - 0.025 < top < rim


@pytest.mark.parametrize("side", SIDES)
def test_the_side_of_the_low_back_ends_on_top_of_the_hip_rim(
    knowledge: Knowledge, side: int
) -> None:
    x, rim = RIM_TOP
    low, _ = span(zone(knowledge, "quadratus_lumborum", side), x * side)
    assert rim <= low < rim + 0.01


@pytest.mark.parametrize("side", SIDES)
def test_the_inner_edge_of_the_blade_runs_within_its_zone_and_its_corner(
    knowledge: Knowledge, side: int
) -> None:
    edge = [(INNER_EDGE * side, y / 1000) for y in range(580, 751, 5)]
    inner = zone(knowledge, "scapula_medial_border", side)
    corner = zone(knowledge, "scapula_superior_angle", side)
    off = [
        place
        for place in edge
        if min(inner.distance(Spot(place)), corner.distance(Spot(place))) > 0.006
    ]
    assert off == []


@pytest.mark.parametrize("side", SIDES)
def test_beside_the_inner_edge_of_the_blade_lie_its_body_and_the_muscle_between(
    knowledge: Knowledge, side: int
) -> None:
    between = [abs(x) for x in zone(knowledge, "interscapular", side).bounds[::2]]
    body = [abs(x) for x in zone(knowledge, "scapula_body", side).bounds[::2]]
    assert max(between) < INNER_EDGE < min(body)


@pytest.mark.parametrize("side", SIDES)
def test_the_corners_of_the_blade_lie_in_their_zones(knowledge: Knowledge, side: int) -> None:
    tip, corner = spot((0.36, 0.57), side), spot((0.30, 0.765), side)
    assert zone(knowledge, "scapula_medial_border", side).contains(tip)
    assert zone(knowledge, "scapula_superior_angle", side).contains(corner)


def test_the_bump_at_the_base_of_the_neck_lies_under_its_zone_and_in_none(
    knowledge: Knowledge,
) -> None:
    bump = spot(C7)
    assert C7[1] < span(zone(knowledge, "neck_base"), 0.0)[0] < C7[1] + 0.03
    assert [one.id for one in knowledge.zones.values() if Polygon(one.polygon).covers(bump)] == []


@pytest.mark.parametrize("side", SIDES)
def test_the_dimples_lie_on_the_edge_of_the_sacrum(knowledge: Knowledge, side: int) -> None:
    edge = zone(knowledge, "sacrum").exterior
    assert edge.distance(spot((0.19, 0.085), side)) < 0.01
