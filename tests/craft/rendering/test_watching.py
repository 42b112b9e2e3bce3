"""Whoever bleeds or bruises easily is told why to look for bruises, and for how long."""

import pytest

from tests.craft.sessions import KNOWN, ON_WARFARIN, WARFARIN_ALLOWED, WELL, clearance
from unknot.craft.knowledge import load_library
from unknot.craft.rendering.watching import watch_of

LIBRARY = load_library()


@pytest.mark.parametrize("raw", [ON_WARFARIN, WARFARIN_ALLOWED])
def test_on_a_blood_thinner_the_watch_lasts_as_long_as_its_rule_says(raw: object) -> None:
    watch = watch_of(clearance(raw), KNOWN, LIBRARY)
    assert watch is not None
    assert watch.because == f"Because of: {KNOWN.rules['anticoagulant'].plain}."
    assert watch.hours == KNOWN.rules["anticoagulant"].watch_hours
    assert watch.emergency == LIBRARY.advice_on("bruise_watch_emergency")


def test_a_doubt_is_named_as_its_question() -> None:
    watch = watch_of(clearance({"q_bloodthinner": "not_sure", "*": "no"}), KNOWN, LIBRARY)
    assert watch is not None
    assert watch.because == f"Because of: not sure: {KNOWN.questions['q_bloodthinner'].short}."


def test_whoever_is_well_need_not_look() -> None:
    assert watch_of(clearance(WELL), KNOWN, LIBRARY) is None
