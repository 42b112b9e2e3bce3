"""A tempo within the table's range, and short glides that are not hurried."""

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Soreness, Wish
from unknot.craft.score import write_score
from unknot.craft.score.checking.played import forms_of
from unknot.craft.score.events import Score, Stroke
from unknot.craft.score.tempo import cycles_of_glide, most_a_minute, share_moving

GLIDING = KNOWN.techniques["effleurage"]
FEATHERING = KNOWN.techniques["feathering"]
LONG, SHORT = [(40.0, 40.0)], [(6.0, 6.0)]


@pytest.mark.parametrize(("aim", "most"), [("calm", 15), ("relief", 15), ("wake", 40)])
def test_glides_come_as_often_as_calms_at_most_and_only_to_wake_as_stimulates(
    aim: str, most: int
) -> None:
    assert most_a_minute(GLIDING.tempo, aim) == most


@pytest.mark.parametrize("pressure", [1, 2])
@pytest.mark.parametrize(("aim", "a_minute"), [("calm", 15), ("relief", 15), ("wake", 40)])
def test_a_short_way_comes_round_no_oftener(aim: str, a_minute: int, pressure: int) -> None:
    assert cycles_of_glide(GLIDING, pressure, 60, [(4.0, 4.0)], aim) == a_minute


def test_on_a_short_way_hands_glide_three_centimetres_a_second_and_linger_for_the_rest() -> None:
    """Nine centimetres, the way back counted half, take three seconds of four."""
    assert share_moving(GLIDING, 4.0, SHORT) == 0.75


def test_on_a_long_way_they_do_not_linger() -> None:
    assert share_moving(GLIDING, 10.0, LONG) == 1.0


def test_a_long_way_keeps_the_speed_that_its_aim_likes() -> None:
    assert [cycles_of_glide(GLIDING, 2, 60, LONG, aim) for aim in Aim] == [7, 6, 9]


@pytest.mark.parametrize("aim", Aim)
def test_feathering_goes_about_three_centimetres_a_second(aim: Aim) -> None:
    assert cycles_of_glide(FEATHERING, 1, 60, [(60.0, 0)], aim) == 3


def oftenest(score: Score) -> float:
    """Give how often a minute the glides of a score come round, the quickest of any form."""
    return max(
        60_000 * form.cycles / stroke.duration_ms
        for stroke in score.events
        if isinstance(stroke, Stroke)
        for form in forms_of(stroke)
        if form.technique == "effleurage"
    )


@pytest.mark.parametrize("aim", Aim)
@pytest.mark.parametrize("family", sorted(KNOWN.families))
def test_no_glide_is_hurried(family: str, aim: Aim) -> None:
    wish = Wish(minutes=20, aim=aim, sore=(Soreness(family, 2),))
    assert oftenest(write_score(session(wish), KNOWN)) <= most_a_minute(GLIDING.tempo, aim)
