"""What nobody knows: a word where only a medicine stands, letters for an illness, a clause of
another language. It is asked back, and never passed over.
"""

from pathlib import Path

import pytest

from tests.craft.screening.words.concluding import concluded, read, rules_in
from unknot.craft.screening import Verdict

FOLDER = Path(__file__).parent
TAKEN, HARMLESS, FOREIGN = (
    [line for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line]
    for name in ("unknown_medicines.txt", "harmless_habits.txt", "other_languages.txt")
)


@pytest.mark.parametrize("story", TAKEN)
def test_what_may_be_a_medicine_is_asked_back_and_never_go(story: str) -> None:
    text = story.replace(" / ", "\n")
    reading = read(text)
    assert reading.asks or reading.proposals
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
        "zyloprax? no. stiff neck",
        "not on treatment for anything, stiff neck",
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
    assert concluded("Stiff neck. I take a vitamin called zyloprax.").verdict is Verdict.GO


def test_an_antibiotic_asks_how_somebody_is() -> None:
    told = "Stiff neck. I take an antibiotic called zyloprax."
    assert "feels_unwell" in rules_in(told)


@pytest.mark.parametrize(
    "text",
    [
        "stiff back, wa r fa rin",
        "stiff back. xar el to",
        "stiff back, w-a-r-f-a-r-i-n",
        "stiff back: w - a - r - f - a - r - i - n",
        "stiff back. I take w.a.r.f.a.r.i.n daily",
        "pla vix en 'n stywe nek",
        "stiff back, wa r fa ren",
    ],
)
def test_a_name_in_pieces_is_one_name(text: str) -> None:
    assert {"anticoagulant", "antiplatelet_strong"} & rules_in(text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("stiff back. I have T.B.", "possible_spinal_tb"),
        ("had a D.V.T. last week, stiff", "known_vte"),
        ("stiff. I had a T.I.A. in May", "recent_mi_stroke"),
        ("stiff back, AF, nothing else", "anticoagulant"),
        ("I've got AF, stiff neck", "anticoagulant"),
        ("stiff back, a-fib since 2019", "anticoagulant"),
        ("stywe rug, onreëlmatige hartklop", "anticoagulant"),
        ("stiff back. heart condition", "known_aneurysm"),
        ("stiff back, leaky valve", "known_aneurysm"),
    ],
)
def test_an_illness_in_short_is_that_illness(text: str, rule: str) -> None:
    assert rule in rules_in(text)


@pytest.mark.parametrize(
    "text",
    ["my skouer is styf, die verf is af", "my back is stiff af lol", "af en toe is my rug styf"],
)
def test_letters_that_are_a_word_are_no_illness(text: str) -> None:
    assert concluded(text).verdict is Verdict.GO


@pytest.mark.parametrize("text", FOREIGN)
def test_a_clause_in_another_language_is_asked_back_and_never_go(text: str) -> None:
    assert concluded(text).verdict > Verdict.ADAPT
