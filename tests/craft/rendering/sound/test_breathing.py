"""The breath at the pace that people like."""

from unknot.craft.rendering.sound.breathing import breaths_of
from unknot.craft.score import Score
from unknot.craft.score.events import Breath


def test_at_the_usual_pace_the_breath_is_the_scores_own(short: Score) -> None:
    assert breaths_of(short, 6) == (Breath(0, 4_000, 6_000, 4),)


def test_at_another_pace_as_many_whole_breaths_are_led_as_fit(short: Score) -> None:
    assert breaths_of(short, 5) == (Breath(0, 4_800, 7_200, 3),)
    assert breaths_of(short, 7) == (Breath(0, 3_428, 5_143, 4),)


def test_no_breath_is_led_where_none_is_wanted(short: Score) -> None:
    assert breaths_of(short, None) == ()
