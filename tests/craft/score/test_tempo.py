"""A tempo within the table's range, and short glides that are not hurried."""

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Aim, Soreness, Wish
from unknot.craft.score import write_score
from unknot.craft.score.events import Score, Stroke
from unknot.craft.score.tempo import cycles_of_glide, most_a_minute

GLIDING = KNOWN.techniques["effleurage"]
FEATHERING = KNOWN.techniques["feathering"]
LONG, SHORT = [(40.0, 40.0)], [(6.0, 6.0)]


@pytest.mark.parametrize(("aim", "most"), [("calm", 15), ("relief", 30), ("wake", 40)])
def test_glides_come_no_oftener_than_their_aim_likes(aim: str, most: int) -> None:
    assert most_a_minute(GLIDING.tempo, aim) == most


@pytest.mark.parametrize(("aim", "a_minute"), [("calm", 20), ("relief", 30), ("wake", 40)])
def test_a_short_way_comes_round_no_oftener_if_a_light_glide_is_as_slow(
    aim: str, a_minute: int
) -> None:
    """Nine centimetres, the way back counted half: at three a second twenty times a minute."""
    assert cycles_of_glide(GLIDING, 2, 60, SHORT, aim) == a_minute


def test_a_long_way_keeps_the_speed_that_its_aim_likes() -> None:
    assert [cycles_of_glide(GLIDING, 2, 60, LONG, aim) for aim in Aim] == [7, 6, 9]


@pytest.mark.parametrize("aim", Aim)
def test_feathering_goes_about_three_centimetres_a_second(aim: Aim) -> None:
    assert cycles_of_glide(FEATHERING, 1, 60, [(60.0, 0)], aim) == 3


def hurried(score: Score) -> list[Stroke]:
    """List the glides that come round oftener than forty times a minute."""
    strokes = (event for event in score.events if isinstance(event, Stroke))
    return [
        one
        for one in strokes
        if one.technique == "effleurage" and 60_000 * one.cycles / one.duration_ms > 40
    ]


@pytest.mark.parametrize("aim", Aim)
@pytest.mark.parametrize("family", sorted(KNOWN.families))
def test_no_glide_is_hurried(family: str, aim: Aim) -> None:
    wish = Wish(minutes=20, aim=aim, sore=(Soreness(family, 2),))
    assert hurried(write_score(session(wish), KNOWN)) == []
