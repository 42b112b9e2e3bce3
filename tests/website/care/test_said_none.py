"""A plain none among allergies is no limit; anything else stands as it was written."""

from datetime import date

import pytest

from tests.craft.sessions import KNOWN
from unknot.website.care.cautions import first_words
from unknot.website.care.heard import Heard, Untouched
from unknot.website.care.pages.left_alone import kept_away
from unknot.website.care.said_none import says_none

TODAY = date(2026, 11, 27)


def allergies_in(heard: Heard) -> list[str]:
    """Give what is read first of allergies."""
    lines = first_words(heard, TODAY, (), KNOWN)
    return [line for line in lines if line.startswith("Allergies")]


@pytest.mark.parametrize(
    "words",
    ["", "None", "no.", " none that I know ", "Geen", "none\nnee", "Nie waarvan ek weet nie."],
)
def test_a_plain_none_is_nothing_to_keep_away_from(words: str) -> None:
    heard = Heard(outcome="Rest", allergies=words)
    assert allergies_in(heard) == []
    assert kept_away(heard) == ""


@pytest.mark.parametrize(
    "words",
    ["No nuts", "none but almonds", "no, only latex", "none\nalmonds", "geen neute", "not sure"],
)
def test_whatever_else_is_written_stands_as_it_is(words: str) -> None:
    heard = Heard(outcome="Rest", allergies=words)
    assert allergies_in(heard) == [f"Allergies: {words}"]
    assert kept_away(heard) == f"Kept away from you: “{words}”"


def test_a_none_said_now_hides_nothing_that_was_told_before() -> None:
    heard = Heard(outcome="Rest", allergies="none", earlier=Untouched(allergies="almonds"))
    assert not says_none(heard.untouched.allergies)
