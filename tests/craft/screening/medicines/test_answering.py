"""What recognised medicines add to answers: caution, and never anything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.screening.medicines.test_recognising import NAMES, entries, recognised
from tests.craft.screening.test_assessing import answers_given, at_least_as_strict
from unknot.craft.knowledge import load
from unknot.craft.screening import Answers, Clearance, Verdict, assess, read_answers
from unknot.craft.screening.answers import NO, NOT_SURE
from unknot.craft.screening.medicines import Match, proposed_answers, with_medicines

texts = st.one_of(entries, st.text(max_size=40), st.sampled_from(["none", "", "geen"]))


def cleared_with(text: str, raw: dict[str, object] | None = None) -> Clearance:
    return assess(answers_with(text, {"*": NO} if raw is None else raw), load())


def answers_with(text: str, raw: dict[str, object]) -> Answers:
    return with_medicines(read_answers(raw, load()), recognised(text), load())


def codes(clearance: Clearance) -> set[str]:
    return {finding.code for finding in clearance.findings}


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("warfarin", {"anticoagulant"}),
        ("warfrin", {"anticoagulant"}),
        ("aspirin", {"low_dose_aspirin"}),
        (
            "Plavix and aspirin",
            {
                "antiplatelet_strong",
                "low_dose_aspirin",
                "dual_antithrombotic",
                "bleeding_risks_together",
            },
        ),
        (
            "Plavix and Voltaren",
            {"antiplatelet_strong", "nsaid_regular", "bleeding_risks_together"},
        ),
        ("Ecotrin, Cipralex", {"low_dose_aspirin", "ssri_snri", "bleeding_risks_together"}),
        ("warfarin, Xarelto", {"anticoagulant", "dual_antithrombotic"}),
        (
            "Plavix, Brilinta",
            {"antiplatelet_strong", "dual_antithrombotic", "bleeding_risks_together"},
        ),
        ("Xarelto (rivaroxaban)", {"anticoagulant"}),
        ("a blood thinner, warfarin", {"anticoagulant"}),
        ("Eliquis en Brufen", {"anticoagulant", "nsaid_regular", "bleeding_risks_together"}),
        ("Eliquis, Prozac", {"anticoagulant", "ssri_snri", "bleeding_risks_together"}),
        ("prednisone", {"long_term_steroids"}),
        ("Voltaren", {"nsaid_regular"}),
        ("none", set()),
    ],
)
def test_medicines_lead_to_the_findings_of_the_questions(entry: str, found: set[str]) -> None:
    assert codes(cleared_with(entry)) == found


def test_an_unknown_name_leaves_the_question_on_blood_thinners_unclear() -> None:
    assert proposed_answers(recognised("Mervaquil"), load()) == {"q_bloodthinner": NOT_SURE}
    assert cleared_with("Mervaquil").verdict is Verdict.NO_MASSAGE_NOW


def test_what_may_be_either_of_two_medicines_is_not_two() -> None:
    assert "dual_antithrombotic" not in codes(cleared_with("Orfaran"))


def test_medicines_alone_answer_only_what_they_bear_on() -> None:
    said = proposed_answers(recognised("Xarelto, Brufen"), load())
    assert said == {"q_bloodthinner": ("anticoagulant",), "q_meds": ("nsaid_regular",)}


def test_a_question_without_an_answer_stays_without_one() -> None:
    assert answers_with("warfarin", {"q_fever": NO}).by_question == {"q_fever": NO}


def test_a_yes_without_a_choice_still_counts_as_all_of_it() -> None:
    answers = answers_with("warfarin", {"q_bloodthinner": "yes", "*": NO})
    assert answers.by_question["q_bloodthinner"] == ()


@given(texts)
def test_medicines_never_answer_no(text: str) -> None:
    assert NO not in proposed_answers(recognised(text), load()).values()


@given(answers_given, texts)
@settings(max_examples=200)
def test_medicines_only_ever_add_caution(raw: dict[str, object], text: str) -> None:
    without = assess(read_answers(raw, load()), load())
    assert at_least_as_strict(cleared_with(text, raw), without)


@given(texts, texts)
@settings(max_examples=200)
def test_a_line_more_never_loosens(text: str, more: str) -> None:
    assert at_least_as_strict(cleared_with(f"{text}\n{more}"), cleared_with(text))


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5), st.sampled_from([", ", " and "]))
@settings(max_examples=200)
def test_a_medicine_more_never_loosens(names: list[str], between: str) -> None:
    fewer = cleared_with(between.join(names[:-1]))
    assert at_least_as_strict(cleared_with(between.join(names)), fewer)


@given(st.sampled_from(NAMES), texts)
@settings(max_examples=200)
def test_whatever_is_said_of_a_medicine_it_counts(name: str, said: str) -> None:
    held = {rule for one in recognised(name).mentions for rule in one.rules}
    still = {rule for one in recognised(f"{name}: {said}").mentions for rule in one.rules}
    assert held <= still


@given(texts)
@settings(max_examples=300)
def test_only_certain_names_let_anything_pass(text: str) -> None:
    found = recognised(text)
    if cleared_with(text).verdict is Verdict.GO:
        assert {mention.match for mention in found.mentions} <= {Match.NAME}
        assert found.mentions or found.said_none or not found.text.strip()


def test_low_dose_aspirin_is_the_stricter_reading_of_aspirin() -> None:
    low, high = cleared_with("aspirin"), cleared_with("Disprin")
    assert at_least_as_strict(low, high)
