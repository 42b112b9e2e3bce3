"""A wound or a bruise is left alone only where the person points it out."""

import pytest

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import (
    ELSEWHERE,
    Clearance,
    assess,
    keep_clear,
    read_answers,
    still_to_point_out,
    zones_pointed_out,
)

WOUND: dict[str, object] = {"q_skin": ["open_wound_bruise"], "*": "no"}


def clearance_of(raw: dict[str, object], knowledge: Knowledge) -> Clearance:
    return assess(read_answers(raw, knowledge), knowledge)


def test_a_wound_waits_for_its_place_and_any_place_will_do(knowledge: Knowledge) -> None:
    found = clearance_of(WOUND, knowledge)
    assert still_to_point_out(found, (), knowledge) == keep_clear(found, knowledge) != ()
    assert still_to_point_out(found, ("sacrum",), knowledge) == ()
    assert still_to_point_out(found, (ELSEWHERE,), knowledge) == ()


@pytest.mark.parametrize(
    "raw",
    [{"*": "no"}, {**WOUND, "q_fever": ["fever"]}, {"q_skin": "not_sure", "*": "no"}],
)
def test_nothing_has_to_be_pointed_out_where_nothing_is_or_nothing_can_follow(
    raw: dict[str, object], knowledge: Knowledge
) -> None:
    assert still_to_point_out(clearance_of(raw, knowledge), (), knowledge) == ()


def test_a_wound_is_asked_about_while_other_questions_are_open(knowledge: Knowledge) -> None:
    found = clearance_of({"q_skin": ["open_wound_bruise"]}, knowledge)
    assert still_to_point_out(found, (), knowledge) != ()


def test_elsewhere_is_no_zone() -> None:
    assert zones_pointed_out((ELSEWHERE, "sacrum")) == ("sacrum",)
