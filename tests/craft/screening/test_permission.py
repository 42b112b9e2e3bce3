"""What a professional said never widens what is allowed, and one no is a no."""

from datetime import date
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from tests.craft.screening.test_assessing import answers_given
from unknot.craft.knowledge import load
from unknot.craft.screening import (
    CLOSED,
    Clearance,
    Permission,
    Verdict,
    allowed_by,
    assess,
    can_be_allowed,
    heeding,
    read_answers,
)

DAY = date(2026, 1, 5)


def clearance_of(raw: dict[str, object]) -> Clearance:
    return assess(read_answers(raw, load()), load())


@given(
    answers_given,
    st.sampled_from([None, 0, 1, 2]),
    st.sampled_from([None, 5, 20]),
    st.sampled_from(["limits", "no"]),
)
def test_what_a_professional_says_never_widens_what_is_allowed(
    raw: dict[str, object], pressure: int | None, minutes: int | None, word: Literal["limits", "no"]
) -> None:
    before = clearance_of(raw)
    said = Permission((), "doctor", DAY, word, "", pressure, minutes)
    after = heeding(before, (said,))
    assert after.limits.within(before.limits)
    assert after.verdict >= before.verdict


def test_one_no_is_a_no_whoever_else_agreed() -> None:
    before = clearance_of({"q_bloodthinner": ["anticoagulant"], "*": "no"})
    yes, no = Permission(("anticoagulant",), "nurse", DAY), Permission((), "doctor", DAY, "no")
    after = heeding(before, (yes, no))
    assert after.verdict is Verdict.NO_MASSAGE_NOW
    assert after.limits.within(CLOSED)
    assert after.interim is None
    assert allowed_by((yes, no)) == ("anticoagulant",)


def test_what_is_doubted_is_found_out_and_cannot_be_allowed() -> None:
    sure = clearance_of({"q_bloodthinner": ["anticoagulant"], "*": "no"})
    doubted = clearance_of({"q_bloodthinner": "not_sure", "*": "no"})
    assert can_be_allowed(sure) == ("anticoagulant",)
    assert can_be_allowed(doubted) == ()
