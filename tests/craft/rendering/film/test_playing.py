"""Hands in a film keep the time of the score, and never jump."""

import pytest

from tests.craft.rendering.files import written
from unknot.craft.rendering.film.motion import curve_of
from unknot.craft.rendering.film.playing import Playing, Seen
from unknot.craft.score.events import Stroke

SCORE = written(20)
STROKES = [event for event in SCORE.events if isinstance(event, Stroke)]
FRAME_MS = 40
SETTLED_MS = 700
FASTEST_MM = 60.0


def places(seen: list[Seen]) -> dict[str, tuple[float, float]]:
    return {one.path.hand: (one.pose.x_mm, one.pose.y_mm) for one in seen}


@pytest.mark.parametrize("stroke", STROKES)
def test_every_cycle_begins_when_the_score_says(stroke: Stroke) -> None:
    playing = Playing(SCORE)
    for cycle in range(stroke.cycles):
        into_ms = cycle * stroke.duration_ms / stroke.cycles
        if into_ms < SETTLED_MS:
            continue
        seen = places(playing.hands_at(stroke.start_ms + into_ms))
        for path in stroke.hands:
            pose = curve_of(path).pose(0, stroke.pressure)
            assert seen[path.hand] == pytest.approx((pose.x_mm, pose.y_mm), abs=0.01)


def test_no_hand_jumps() -> None:
    playing = Playing(SCORE)
    before = places(playing.hands_at(0))
    for at_ms in range(FRAME_MS, SCORE.duration_ms, FRAME_MS):
        now = places(playing.hands_at(at_ms))
        for hand in before.keys() & now.keys():
            (x0, y0), (x, y) = before[hand], now[hand]
            assert max(abs(x - x0), abs(y - y0)) < FASTEST_MM, (at_ms, hand)
        before = now


def test_hands_come_and_go_softly() -> None:
    playing = Playing(SCORE)
    assert [one.there for one in playing.hands_at(0)] == [0, 0]
    assert [one.there for one in playing.hands_at(300)] == [0.5, 0.5]
    assert [one.there for one in playing.hands_at(600)] == [1, 1]


def test_both_hands_are_seen_wherever_both_work() -> None:
    playing = Playing(SCORE)
    for stroke in STROKES:
        seen = playing.hands_at(stroke.start_ms + stroke.duration_ms / 2)
        assert {one.path for one in seen} == set(stroke.hands)


def test_when_all_is_over_the_hands_leave() -> None:
    playing, end_ms = Playing(SCORE), SCORE.duration_ms
    assert [one.there for one in playing.hands_at(end_ms)] == [1, 1]
    assert [one.there for one in playing.hands_at(end_ms + 300)] == [0.5, 0.5]
    assert playing.hands_at(end_ms + 600) == []
    assert playing.stroke_at(end_ms) is None
