"""A lexicon that leads nowhere, or that says a thing twice, is refused."""

from pathlib import Path

import pytest

from tests.craft.knowledge.spoiling import change, refusal
from unknot.craft.knowledge import load, load_lexicon

NO_SUCH = "it names the {} “{}”, which does not exist"


@pytest.mark.parametrize(
    ("file", "entry", "old", "new", "reason"),
    [
        (
            "words_emergency",
            "saddle_numb",
            '"cauda_equina"',
            '"cauda"',
            NO_SUCH.format("rule", "cauda"),
        ),
        ("words_adapt", "device", '"other_devices"', '"others"', NO_SUCH.format("rule", "others")),
        ("words_emergency", "saddle_numb", '"numb"', '"nub"', NO_SUCH.format("term", "nub")),
        (
            "words_together",
            "back_pain_and_fever",
            '"fever"',
            '"fevers"',
            NO_SUCH.format("mark", "fevers"),
        ),
        (
            "words_measures",
            "fever",
            'rules = ["fever"]',
            'rules = ["heat"]',
            NO_SUCH.format("rule", "heat"),
        ),
        ("words_measures", "fever", "below = 44", "below = 4", "it ends before it begins"),
        ("words_adapt", "varicose", '"spatare"', '"?!"', "it holds an empty phrase"),
        (
            "words_adapt",
            "varicose",
            '"spatare"',
            '"Varicose  VEINS"',
            "it holds the phrase “varicose veins” twice",
        ),
        (
            "words_figures",
            "contraceptives",
            '"mirena"',
            '"varicose veins"',
            "“varicose veins” is a sign as well, in varicose",
        ),
        (
            "words_no_massage_now",
            "heart_event",
            "than_days = 92",
            "than_days = 92, rules = [] }, { than_days = 5",
            "its later stages are not in their order",
        ),
    ],
)
def test_words_that_lead_nowhere_are_refused(
    tables: Path, file: str, entry: str, old: str, new: str, reason: str
) -> None:
    change(tables / f"{file}.toml", old, new, within=entry)
    assert refusal(tables) == (f"{file}.toml", entry, reason)


def test_a_mark_that_means_nothing_is_refused(tables: Path) -> None:
    change(tables / "words_emergency.toml", 'marks = ["fever"]', 'marks = ["heat"]')
    reason = "its mark “heat” counts together with nothing"
    assert refusal(tables) == ("words_together.toml", "fever_now", reason)


def test_a_missing_cue_is_refused(tables: Path) -> None:
    change(tables / "words_cues.toml", 'id = "negators"', 'id = "turns"')
    assert refusal(tables) == ("words_cues.toml", "turns", "two entries have this id")


def test_every_rule_that_is_asked_can_be_said_or_measured() -> None:
    lexicon = load_lexicon()
    said = {rule for one in lexicon.signs.values() for rule in one.rules}
    said |= {rule for one in lexicon.signs.values() for old in one.older for rule in old.rules}
    said |= {rule for one in lexicon.together.values() for rule in one.rules}
    said |= {rule for one in lexicon.measures.values() for rule in one.rules}
    asked = {rule for one in load().questions.values() for rule in one.can_name}
    named_as_medicines = {"antiplatelet_strong", "dual_antithrombotic"}
    everyday = {"simple_back_pain"}
    assert asked - said == named_as_medicines | everyday
