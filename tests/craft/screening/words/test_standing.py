"""Unknown medicines: a word that nobody knows counts as one wherever only a medicine stands."""

from pathlib import Path

import pytest

from tests.craft.screening.words.concluding import concluded, read
from unknot.craft.screening import Verdict

FOLDER = Path(__file__).parent
TAKEN, HARMLESS = (
    [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line]
    for name in ("unknown_medicines.txt", "harmless_habits.txt")
)


@pytest.mark.parametrize("story", TAKEN)
def test_what_may_be_a_medicine_is_asked_back_and_never_go(story: str) -> None:
    text = story.replace(" / ", "\n")
    assert read(text).asks
    assert concluded(text).verdict > Verdict.ADAPT


@pytest.mark.parametrize("story", HARMLESS)
def test_what_people_do_every_day_is_no_medicine(story: str) -> None:
    assert concluded(story).verdict is Verdict.GO


@pytest.mark.parametrize(
    "text",
    [
        "stiff back. no wrfrn, just tired",
        "I don't take zyloprax, stiff neck",
        "I'm not on zyloprax daily, stiff neck",
    ],
)
def test_what_is_denied_is_not_taken(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO


def test_one_purpose_is_that_of_one_medicine() -> None:
    told = "My thyroid is slow, stiff neck. I take Eltroxin daily."
    assert concluded(told).verdict is Verdict.GO
    assert concluded(told + " And zyloprax daily.").verdict is Verdict.NO_MASSAGE_NOW


def test_another_medicine_is_no_purpose() -> None:
    assert concluded("Stiff neck. I take vitamins and zyloprax daily.").verdict > Verdict.ADAPT
    assert concluded("Stiff neck. I take an antibiotic called zyloprax.").verdict is Verdict.GO
