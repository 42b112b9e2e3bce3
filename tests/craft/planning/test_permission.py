"""What a clearance permits, and what it has people look for."""

import pytest

from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, clearance, session
from unknot.craft.planning import Wish, watch_hours_for


@pytest.mark.parametrize(
    ("answers", "hours"),
    [
        ({"*": "no"}, 0),
        ({"q_bloodthinner": "not_sure", "*": "no"}, 48),
        (ON_WARFARIN, 48),
        (WARFARIN_ALLOWED, 48),
        ({}, 0),
    ],
)
def test_bruises_are_looked_for_as_long_as_what_was_found_asks(answers: object, hours: int) -> None:
    assert watch_hours_for(clearance(answers), KNOWN) == hours


def test_a_routine_carries_its_bruise_watch_meanwhile_and_after_a_doctors_word() -> None:
    assert session(Wish(minutes=10), ON_WARFARIN, interim=True).watch_hours == 48
    assert session(Wish(minutes=10), WARFARIN_ALLOWED).watch_hours == 48
    assert session(Wish(minutes=10)).watch_hours == 0
