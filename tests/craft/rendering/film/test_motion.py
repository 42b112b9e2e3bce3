"""Hands in a film go where their checked paths go, and at no other time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.craft.rendering.files import written
from unknot.craft.rendering.film.motion import curve_of
from unknot.craft.rendering.picture.stage import on_stage
from unknot.craft.score.events import Contact, Hand, HandPath, Stroke, Waypoint

PATHS = [path for event in written(45).events if isinstance(event, Stroke) for path in event.hands]
HALF = 500.0


@pytest.mark.parametrize("path", dict.fromkeys(PATHS))
def test_a_hand_is_at_each_waypoint_at_its_time(path: HandPath) -> None:
    curve = curve_of(path)
    for point in path.waypoints:
        pose = curve.pose(point.at_permille, 3)
        assert (pose.x_mm, pose.y_mm) == pytest.approx(on_stage((point.x, point.y)))


@given(path=st.sampled_from(PATHS), permille=st.floats(0, 1000))
def test_a_hand_never_strays_past_its_waypoints(path: HandPath, permille: float) -> None:
    pose = curve_of(path).pose(permille, 3)
    places = [on_stage((point.x, point.y)) for point in path.waypoints]
    for value, among in zip((pose.x_mm, pose.y_mm), zip(*places, strict=True), strict=True):
        assert min(among) - 1e-9 <= value <= max(among) + 1e-9


@given(path=st.sampled_from(PATHS))
def test_a_cycle_ends_where_the_next_begins(path: HandPath) -> None:
    curve = curve_of(path)
    first, last = curve.pose(0, 3), curve.pose(1000, 3)
    assert (first.x_mm, first.y_mm) == pytest.approx((last.x_mm, last.y_mm))


def test_a_lifted_hand_carries_no_weight_and_is_above_the_skin() -> None:
    up = (Waypoint(0, 0.2, 0.2, 100), Waypoint(600, 0.2, 0.8, 100))
    pose = curve_of(HandPath(Hand.LEFT, Contact.PALM, up, lifts=True)).pose(800, 3)
    assert pose.press == 0
    assert pose.height == pytest.approx(1)
    assert pose.y_mm == pytest.approx(on_stage((0.2, HALF / 1000))[1])


def test_a_hand_presses_as_firmly_as_its_stroke_and_its_waypoint_say() -> None:
    still = (Waypoint(0, 0.2, 0.2, 50), Waypoint(1000, 0.2, 0.2, 50))
    curve = curve_of(HandPath(Hand.LEFT, Contact.PALM, still))
    assert curve.pose(HALF, 3).press == pytest.approx(0.5)
    assert curve.pose(HALF, 1).press == pytest.approx(1 / 6)
