"""What a person answers about a medicine: it settles what was open, and never more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.craft.screening.medicines.test_recognising import entries, recognised
from tests.craft.screening.test_assessing import at_least_as_strict
from unknot.craft.knowledge import load, load_library
from unknot.craft.screening import Clearance, Verdict, assess, read_answers
from unknot.craft.screening.medicines import (
    Inquiry,
    Mention,
    Recognised,
    still_open,
    with_medicines,
)
from unknot.craft.screening.medicines import inquiries_about as inquiries_about_with
from unknot.craft.screening.medicines import settled as settled_with

KNOWLEDGE, LIBRARY = load(), load_library()


def inquiries(mention: Mention, *, said_none: bool = False) -> tuple[Inquiry, ...]:
    return inquiries_about_with(mention, LIBRARY, KNOWLEDGE, said_none=said_none)


def first(entry: str) -> Mention:
    return recognised(entry).mentions[0]


def settled(mention: Mention, said: dict[str, str]) -> Mention | None:
    return settled_with(mention, inquiries(mention), said, KNOWLEDGE, LIBRARY)


def waiting(entry: str, said: dict[str, str]) -> list[str]:
    return [one.id for one in still_open(inquiries(first(entry)), said)]


def cleared_with(mentions: list[Mention | None]) -> Clearance:
    counted = tuple(one for one in mentions if one is not None)
    no = read_answers({"*": "no"}, KNOWLEDGE)
    return assess(with_medicines(no, Recognised("", counted), KNOWLEDGE), KNOWLEDGE)


def test_a_name_that_is_known_for_certain_asks_nothing() -> None:
    assert inquiries(first("Xarelto 20mg")) == ()


def test_a_misspelled_name_is_asked_about_and_confirmed() -> None:
    mention = first("warfrin")
    asked = inquiries(mention)[0]
    assert asked.text == "Do you mean warfarin (Coumadin)?"
    assert list(asked.answers.values()) == ["Yes, that one", "No, something else", "Not sure"]
    confirmed = settled(mention, {"which": "0"})
    assert confirmed is not None
    assert confirmed.certain
    assert confirmed.rules == ("anticoagulant",)


def test_no_something_else_is_never_nothing() -> None:
    other = settled(first("warfrin"), {"which": "other"})
    assert other is not None
    assert other.not_sure == ("q_bloodthinner",)
    assert waiting("warfrin", {"which": "other"}) == ["kind"]
    assert waiting("warfrin", {"which": "not_sure"}) == []


def test_an_unknown_name_counts_as_the_kind_that_it_is_for() -> None:
    told = settled(first("Mervaquil"), {"kind": "painkiller"})
    assert told is not None
    assert set(told.rules) == {"masked_pain", "nsaid_regular", "sedating_medicines"}
    assert told.not_sure == ()
    unsure = settled(first("Mervaquil"), {"kind": "not_sure"})
    assert unsure is not None
    assert unsure.not_sure == ("q_bloodthinner",)


@pytest.mark.parametrize(
    ("entry", "question", "counts", "drops"),
    [
        ("my husband takes warfarin", "someone_else", "taken", "not_taken"),
        ("stopped warfarin two years ago", "stopped", "taken", "not_taken"),
        ("finished the course of clexane", "finished", "taken", "not_taken"),
        ("not on warfarin", "negated", "taken", "not_taken"),
    ],
)
def test_a_medicine_drops_only_when_the_person_says_so(
    entry: str, question: str, counts: str, drops: str
) -> None:
    mention = first(entry)
    assert waiting(entry, {}) == [question]
    for said in ({}, {question: counts}, {question: "not_sure"}, {question: "no such answer"}):
        found = settled(mention, said)
        assert found is not None
        assert "anticoagulant" in found.rules
    assert settled(mention, {question: drops}) is None


def test_what_is_about_to_begin_counts_already() -> None:
    mention = first("starting Eliquis next week")
    assert waiting("starting Eliquis next week", {}) == ["due_to_start"]
    for reply in ("taken", "not_yet", "not_sure", "not_taken"):
        found = settled(mention, {"due_to_start": reply})
        assert found is not None
        assert found.rules == ("anticoagulant",)
    again = "stopped warfarin in 2020, starting again tomorrow"
    assert settled(first(again), {"stopped": "not_taken", "due_to_start": "not_yet"}) is not None
    his = "my husband starts warfarin tomorrow"
    assert settled(first(his), {"someone_else": "not_taken"}) is None


def test_a_look_alike_is_asked_back_and_counts_as_unknown_until_it_is_confirmed() -> None:
    mention = first("Zartan 50mg")
    which, kind = inquiries(mention)
    sentence = "“Zartan” sounds like a blood thinner and is none. Is that the name on the box?"
    assert which.text == sentence
    assert waiting("Zartan 50mg", {}) == ["which"]
    assert waiting("Zartan 50mg", {"which": "0"}) == ["kind"]
    assert kind.text == "What is “Zartan” for?"
    for said in ({}, {"which": "not_sure"}, {"which": "other", "kind": "not_sure"}):
        unsure = settled(mention, said)
        assert unsure is not None
        assert unsure.not_sure == ("q_bloodthinner",)
    known = settled(mention, {"which": "0", "kind": "not_sure"})
    assert known is not None
    assert (known.rules, known.not_sure, known.certain) == ((), (), True)
    told = settled(mention, {"which": "0", "kind": "blood_pressure_medicine"})
    assert told is not None
    assert told.rules == ("bp_controlled", "bp_uncontrolled")


def test_what_somebody_else_takes_needs_no_more_questions() -> None:
    entry = "my husband stopped warfarin last week"
    assert waiting(entry, {}) == ["someone_else", "stopped"]
    assert waiting(entry, {"someone_else": "not_taken"}) == []
    assert settled(first(entry), {"someone_else": "not_taken", "stopped": "taken"}) is not None


def test_none_and_some_is_asked_back() -> None:
    mention = first("no medicines, I take Eliquis")
    asked = inquiries(mention, said_none=True)
    assert [one.id for one in asked] == ["none"]
    assert settled_with(mention, asked, {}, KNOWLEDGE, LIBRARY) is not None
    assert settled_with(mention, asked, {"none": "not_taken"}, KNOWLEDGE, LIBRARY) is None


def test_every_remark_is_asked_about() -> None:
    for remark in LIBRARY.medicine_remarks.values():
        entry = f"{remark.words[0]} warfarin"
        assert waiting(entry, {}) != [], entry


@pytest.mark.parametrize("entry", ["Mervaquil", "some tablets", "Novuxaban"])
def test_what_nobody_knows_never_lets_everything_pass(entry: str) -> None:
    mention = first(entry)
    for kind in (*inquiries(mention)[-1].answers, "", "contraceptive", "unknown"):
        assert cleared_with([settled(mention, {"kind": kind})]).verdict > Verdict.GO


@given(entry=entries, data=st.data())
def test_what_is_not_answered_is_as_strict_as_any_name_that_may_be_confirmed(
    entry: str, data: st.DataObject
) -> None:
    mentions = recognised(entry).mentions
    before, after = [], []
    for mention in mentions:
        asked = [one for one in inquiries(mention) if one.id == "which"]
        names = [answer for one in asked for answer in one.answers if answer.isdigit()]
        said = {"which": data.draw(st.sampled_from(names))} if names else {}
        before.append(settled(mention, {}))
        after.append(settled(mention, said))
    assert at_least_as_strict(cleared_with(before), cleared_with(list(mentions)))
    assert at_least_as_strict(cleared_with(before), cleared_with(after))
