"""The minutes that are shown of the phases make the whole session."""

import pytest
from hypothesis import given, reject

from tests.craft.sessions import KNOWN, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Aim, Wish, plan
from unknot.craft.rendering.picture import phases_besides
from unknot.craft.rendering.picture.phases import PhaseShown, phases_shown, whole_minutes
from unknot.craft.score import Score, write_score
from unknot.craft.screening import Clearance


def written(wish: Wish, found: Clearance) -> Score:
    try:
        return write_score(plan(wish, found, KNOWN), KNOWN)
    except Withheld:
        reject()


def off_by(score: Score, one: PhaseShown) -> float:
    """Tell by how many minutes what is said of a phase is off."""
    return abs(one.minutes - one.share * score.duration_ms / 60_000)


@given(wishes, clearances_with_a_plan)
def test_the_minutes_of_all_phases_make_the_whole(wish: Wish, found: Clearance) -> None:
    score = written(wish, found)
    shown = phases_shown(score)
    assert sum(one.minutes for one in shown) * 60_000 == score.duration_ms
    assert [one for one in shown if one.minutes < 1 or off_by(score, one) >= 1] == []


@pytest.mark.parametrize(
    ("seconds", "minutes"),
    [
        ([30, 305, 490, 210, 165], [1, 5, 8, 3, 3]),
        ([20, 80, 100, 100], [1, 1, 2, 1]),
        ([150, 150], [3, 2]),
        ([600], [10]),
    ],
)
def test_the_next_minute_goes_to_the_phase_that_lacks_most(
    seconds: list[int], minutes: list[int]
) -> None:
    assert whole_minutes([1_000 * one for one in seconds]) == minutes


def test_a_phase_that_is_too_short_for_its_name_is_said_below() -> None:
    score = write_score(session(Wish(minutes=30, aim=Aim.WAKE)), KNOWN)
    assert phases_besides(score, KNOWN) == (
        "Also: arrive 1 min, ease 2 min, wake 1 min, settle 2 min, close 3 min"
    )


def test_where_each_phase_is_named_there_is_nothing_to_add() -> None:
    score = write_score(session(Wish(minutes=5, aim=Aim.CALM)), KNOWN)
    assert phases_besides(score, KNOWN) == ""
