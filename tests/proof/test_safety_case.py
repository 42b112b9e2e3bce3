"""The safety case leaves no rule out, names tests that exist, and is current."""

import re
from collections import Counter
from pathlib import Path

import pytest

from proof.safety_case import hazards, page
from proof.safety_case.__main__ import PAGE
from unknot.craft.knowledge import load, load_library

TESTS = Path(__file__).parents[1]
NAMED = [test for hazard in hazards().way for test in hazard.tests]


def test_the_page_is_current() -> None:
    written = page(hazards(), load(), load_library())
    assert PAGE.read_text(encoding="utf-8") == written, "run python -m proof.safety_case"


def test_every_rule_stands_under_one_hazard_or_is_harmless() -> None:
    told = Counter([*hazards().harmless, *(rule for one in hazards().body for rule in one.rules)])
    assert set(told) == set(load().rules)
    assert set(told.values()) == {1}


def test_what_is_called_harmless_limits_nothing() -> None:
    assert {load().rules[rule].outcome for rule in hazards().harmless} == {"go"}


@pytest.mark.parametrize("named", NAMED)
def test_every_test_that_is_named_exists(named: str) -> None:
    file, _, name = named.partition("::")
    text = (TESTS / file).read_text(encoding="utf-8")
    assert re.search(rf"^def {name}\(", text, re.MULTILINE)


def test_open_questions_are_told_as_open() -> None:
    told = PAGE.read_text(encoding="utf-8")
    assert "**No clinician has reviewed it yet.**" in told
    for subject in ("screening_gap", "open_question"):
        for text in load_library().advice_on(subject):
            assert text.removeprefix("Clinical: ")[1:] in told
