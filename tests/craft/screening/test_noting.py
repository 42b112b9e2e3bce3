"""A note for a doctor names what has to be asked, and what limits the massage besides."""

import pytest

from tests.craft.sessions import KNOWN, ON_WARFARIN, WELL, clearance
from unknot.craft.screening.noting import besides, needs_a_name


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (ON_WARFARIN, True),
        ({"q_bloodthinner": "not_sure", "*": "no"}, True),
        ({"q_preg": ["pregnancy_t2"], "*": "no"}, False),
        ({"q_meds": ["nsaid_regular"], "*": "no"}, False),
        (WELL, False),
    ],
)
def test_a_medicine_has_to_be_named_where_the_question_is_about_one(
    raw: object, *, named: bool
) -> None:
    assert needs_a_name(clearance(raw), KNOWN) is named


def test_what_limits_besides_is_named_too() -> None:
    both = {"q_bloodthinner": ["anticoagulant"], "q_allergy": ["nut_allergy"], "*": "no"}
    assert [one.code for one in besides(clearance(both))] == ["nut_allergy"]


def test_what_follows_only_from_a_doubt_that_is_asked_about_is_not_named_again() -> None:
    unsure = {"q_bone": "not_sure", "q_allergy": "not_sure", "*": "no"}
    found = besides(clearance(unsure))
    assert {one.question for one in found} == {"q_allergy"}
