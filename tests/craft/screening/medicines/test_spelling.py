"""Names as people and their phones misspell them: proposed and asked about, never assumed."""

import pytest

from tests.craft.screening.medicines.conftest import Recognise
from tests.craft.screening.medicines.slips import long_names, slips_of
from unknot.craft.knowledge import load_library
from unknot.craft.screening.medicines import Match

NAMES = long_names(load_library())
EVERY = 17
SLIPS = [(name, slip) for name in NAMES for slip in slips_of(name)][::EVERY]


def test_a_slip_is_proposed_first_as_what_was_meant(recognise: Recognise) -> None:
    right = 0
    for name, slip in SLIPS:
        found = [one for mention in recognise(slip).mentions for one in mention.meanings]
        right += bool(found) and found[0].group in {meaning.group for meaning in NAMES[name]}
    assert right / len(SLIPS) > 0.99


def test_no_slip_is_taken_for_another_class_without_a_question(recognise: Recognise) -> None:
    taken = []
    for name, slip in SLIPS:
        meant = {meaning.group for meaning in NAMES[name]}
        found = recognise(slip)
        groups = {one.group for mention in found.mentions for one in mention.meanings}
        if not found.asks and not groups <= meant:
            taken.append((name, slip))
    assert taken == []


@pytest.mark.parametrize(
    ("typed", "generic"),
    [
        ("warfrin", "warfarin"),
        ("wafarin 5mg", "warfarin"),
        ("war ferin", "warfarin"),
        ("warf4rin", "warfarin"),
        ("wrfrn", "warfarin"),
        ("warf", "warfarin"),
        ("xeralto", "rivaroxaban"),
        ("zarelto 20", "rivaroxaban"),
        ("plavics", "clopidogrel"),
        ("klopidogrel", "clopidogrel"),
        ("asprin", "acetylsalicylic acid"),
        ("Disprin Cardio", "acetylsalicylic acid"),
        ("Disprin Cardiocre", "acetylsalicylic acid"),
        ("low moleculer weight heparin", "enoxaparin"),
    ],
)
def test_what_was_meant_is_asked(typed: str, generic: str, recognise: Recognise) -> None:
    found = recognise(typed)
    assert [one.match for one in found.mentions] == [Match.SPELLING]
    assert not found.mentions[0].certain
    assert found.mentions[0].meanings[0].generic == generic
    assert found.asks[0].startswith("Do you mean ")


def test_the_question_names_substance_and_brand(recognise: Recognise) -> None:
    assert recognise("xaralto").asks[0] == "Do you mean rivaroxaban (Xarelto)?"
    assert recognise("rivaroxabon").asks[0] == "Do you mean rivaroxaban (Xarelto)?"
    assert recognise("aspirn").asks[0] == "Do you mean aspirin (acetylsalicylic acid)?"


def test_what_a_misspelt_name_may_be_holds_until_it_is_confirmed(recognise: Recognise) -> None:
    assert recognise("warfrin").mentions[0].rules == ("anticoagulant",)
    assert recognise("Disprin Cardiocre").mentions[0].rules == ("low_dose_aspirin", "nsaid_regular")


def test_a_misspelt_name_that_would_let_everything_pass_counts_as_unknown(
    recognise: Recognise,
) -> None:
    assert recognise("prozax").mentions[0].not_sure == ("q_bloodthinner",)


def test_an_unknown_name_with_a_telling_ending_counts_as_a_blood_thinner(
    recognise: Recognise,
) -> None:
    (found,) = recognise("Zuvaxaban").mentions
    assert (found.match, found.rules) == (Match.ENDING, ("anticoagulant",))
    assert found.not_sure == ("q_bloodthinner",)


@pytest.mark.parametrize("name", ["Coversyl", "Zartan", "Plaquenil", "Zyprexa", "Clomid"])
def test_a_look_alike_is_no_blood_thinner_and_is_asked_about(
    name: str, recognise: Recognise
) -> None:
    found = recognise(f"{name} 10mg")
    assert found.mentions[0].rules == ()
    assert found.asks[0] == f"What is “{name}” for?"


@pytest.mark.parametrize("typed", ["vitamin D", "vitamin B12", "as a tablet"])
def test_a_single_letter_is_no_slip(typed: str, recognise: Recognise) -> None:
    assert [one for one in recognise(typed).mentions if one.match is Match.SPELLING] == []
