"""When a medicine is taken, and by whom: said beside its name, never a reason to drop it."""

import pytest

from tests.craft.screening.medicines.conftest import Recognise


@pytest.mark.parametrize(
    ("entry", "remarks"),
    [
        ("stopped warfarin two years ago", ("stopped",)),
        ("used to be on Coumadin", ("stopped",)),
        ("warfarin (gestop)", ("stopped",)),
        ("warfarin. I stopped in March", ("stopped",)),
        ("finished the course of Clexane", ("finished",)),
        ("klaar met Clexane", ("finished",)),
        ("starting Xarelto tomorrow", ("due_to_start",)),
        ("begin met Xarelto volgende week", ("due_to_start",)),
        ("my husband takes Plavix", ("someone_else",)),
        ("my husband takes it, Plavix", ("someone_else",)),
        ("my man se Plavix", ("someone_else",)),
        ("not on warfarin", ("negated",)),
        ("ek is nie op warfarin nie", ("negated",)),
        ("I think it's warfarin", ("doubtful",)),
        ("dalk warfarin", ("doubtful",)),
    ],
)
def test_a_remark_is_asked_back_and_the_medicine_counts(
    entry: str, remarks: tuple[str, ...], recognise: Recognise
) -> None:
    said = recognise(entry)
    (mention,) = said.mentions
    assert mention.remarks == remarks
    assert mention.rules
    assert not mention.certain
    assert len(said.asks) == 1


def test_a_remark_counts_for_its_clause_only(recognise: Recognise) -> None:
    said = recognise("used to be on Xarelto but now Ecotrin, and my wife takes Plavix and Brufen")
    assert [one.remarks for one in said.mentions] == [
        ("stopped",),
        (),
        ("someone_else",),
        ("someone_else",),
    ]


def test_a_denial_of_one_medicine_leaves_the_others(recognise: Recognise) -> None:
    said = recognise("no warfarin, Eliquis twice a day")
    assert [one.certain for one in said.mentions] == [False, True]


def test_grandpa_is_a_powder_or_a_person(recognise: Recognise) -> None:
    assert [one.rules for one in recognise("Grandpa").mentions] == [("nsaid_regular",)]
    assert [one.remarks for one in recognise("my grandpa takes warfarin").mentions] == [
        ("someone_else",)
    ]


def test_a_doubted_name_that_withholds_nothing_may_be_anything(recognise: Recognise) -> None:
    assert recognise("maybe Brufen").mentions[0].not_sure == ("q_bloodthinner",)
    assert recognise("maybe warfarin").mentions[0].not_sure == ()


def test_questions_about_time_and_person_name_the_medicine(recognise: Recognise) -> None:
    assert list(recognise("stopped warfarin, my husband takes Plavix").asks) == [
        "When was warfarin (Coumadin) last taken?",
        "Is clopidogrel (Plavix) taken by the person who is massaged?",
    ]
