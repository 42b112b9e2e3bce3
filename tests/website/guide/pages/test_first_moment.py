"""What stands in the player before its scripts are there is what they show as well."""

from tests.craft.sessions import KNOWN, session
from unknot.craft.planning import Wish
from unknot.craft.score import demonstrate, write_score
from unknot.website.guide.pages.first_moment import FirstMoment, first_moment


def test_the_first_step_is_named_with_its_place_and_the_next_one_too() -> None:
    score = write_score(session(Wish(minutes=20)), KNOWN)
    first = first_moment(score)
    assert f"{first.what}: {first.where}" == score.steps[0].title
    assert f"{first.next_what}: {first.next_where}" == score.steps[1].title
    assert (first.count, first.left) == (f"1 of {len(score.steps)}", "20 min left")


def test_after_the_only_step_comes_rest() -> None:
    score = demonstrate("petrissage", KNOWN)
    assert first_moment(score) == FirstMoment(
        count="1 of 1",
        what="Knead",
        where="top of the shoulder, both sides",
        next_what="then rest",
        next_where="",
        left="1 min left",
    )
