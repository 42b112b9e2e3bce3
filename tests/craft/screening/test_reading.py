"""Answers are read as people give them, and refused where they would have to be guessed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import Verdict, assess, parse_answers, read_answers
from unknot.craft.screening.answers import NO, NOT_SURE


def test_a_star_answers_every_question_that_is_not_named(knowledge: Knowledge) -> None:
    answers = read_answers({"q_fever": "not_sure", "*": "no"}, knowledge)
    assert answers.by_question == dict.fromkeys(knowledge.questions, NO) | {"q_fever": NOT_SURE}


def test_without_a_star_only_the_named_questions_are_answered(knowledge: Knowledge) -> None:
    assert read_answers({"q_fever": "no"}, knowledge).by_question == {"q_fever": NO}


def test_letter_case_spacing_repetition_and_order_do_not_matter(knowledge: Knowledge) -> None:
    plain = read_answers({"q_bone": ["osteoporosis", "long_term_steroids"], "*": "no"}, knowledge)
    shouted = read_answers(
        {" Q BONE ": ["LONG-TERM steroids", "Osteoporosis", "osteoporosis"], "*": " No "}, knowledge
    )
    assert shouted == plain


def test_a_yes_without_a_rule_is_kept_as_unclear(knowledge: Knowledge) -> None:
    assert read_answers({"q_bone": "yes"}, knowledge).by_question == {"q_bone": ()}
    assert read_answers({"q_bone": []}, knowledge).by_question == {"q_bone": ()}


def test_not_sure_beside_a_rule_leaves_the_question_unclear(knowledge: Knowledge) -> None:
    answers = read_answers({"q_bone": ["osteoporosis", "not_sure"]}, knowledge)
    assert answers.by_question == {"q_bone": NOT_SURE}


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        ({"q_nothing": "no"}, "There is no question called “q_nothing”."),
        ({"q_bone": "maybe"}, "“maybe” does not answer “q_bone”."),
        ({"q_bone": ["cauda_equina"]}, "“cauda_equina” does not answer “q_bone”."),
        ({"q_bone": 7}, "“7” does not answer “q_bone”."),
        (
            {"q_bone": ["no", "osteoporosis"]},
            "The answer to “q_bone” is both no and something else.",
        ),
        ({"q_bone": "no", "Q_BONE": "not_sure"}, "“q_bone” is answered twice."),
        ({"cleared": ["my_knee"]}, "“cleared” names “my_knee”, which is no rule."),
        ({"cleared": "anticoagulant"}, "“cleared” is not a list."),
        ([], "The answers are not an object."),
    ],
)
def test_what_cannot_be_understood_is_refused_in_a_sentence(
    raw: object, sentence: str, knowledge: Knowledge
) -> None:
    with pytest.raises(InputError, match=f"^{sentence}") as refused:
        read_answers(raw, knowledge)
    assert refused.value.accepted


@pytest.mark.parametrize(
    "text", ["", "{", "[1,", "\x00", "{'q_bone': 'no'}", "[" * 100_000, '{"q_bone": NaN'], ids=repr
)
def test_broken_json_is_refused_in_a_sentence(text: str, knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match="not readable JSON"):
        parse_answers(text, knowledge)


def test_a_question_answered_twice_in_one_file_is_refused(knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match="“q_bone” is answered twice"):
        parse_answers('{"q_bone": "not_sure", "q_bone": "no"}', knowledge)


def test_a_null_leaves_a_question_unanswered(knowledge: Knowledge) -> None:
    assert "q_fever" not in read_answers({"q_fever": None, "*": "no"}, knowledge).by_question


@pytest.mark.parametrize("others", ["yes", [], ["anticoagulant"], 1, {}], ids=repr)
def test_a_star_cannot_pick_rules(others: object, knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match="cannot answer every other question"):
        read_answers({"*": others}, knowledge)


def test_a_star_may_be_not_sure(knowledge: Knowledge) -> None:
    answers = read_answers({"*": "not sure"}, knowledge)
    assert answers.by_question == dict.fromkeys(knowledge.questions, NOT_SURE)


def test_what_a_doctor_allowed_must_be_among_what_was_answered(knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match="“anticoagulant”, but the answers say no to it"):
        read_answers({"*": "no", "cleared": ["anticoagulant"]}, knowledge)


def test_a_combination_may_be_allowed_though_no_question_asks_for_it(knowledge: Knowledge) -> None:
    raw = {
        "q_bloodthinner": ["anticoagulant", "low_dose_aspirin"],
        "*": "no",
        "cleared": ["dual_antithrombotic", "several_conditions"],
    }
    assert read_answers(raw, knowledge).cleared == {"dual_antithrombotic", "several_conditions"}


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ({"q_blodthinner": "no"}, "q_bloodthinner"),
        ({"q_bloodthinner": ["anticoagulants"]}, "anticoagulant"),
        ({"q_bone": "not-shure"}, "not_sure"),
        ({"cleared": ["anticoagulent"]}, "anticoagulant"),
    ],
)
def test_a_slip_of_the_pen_is_met_with_what_may_be_meant(
    raw: object, meant: str, knowledge: Knowledge
) -> None:
    with pytest.raises(InputError, match=f"Did you mean “{meant}”"):
        read_answers(raw, knowledge)


def test_something_endless_is_quoted_in_short(knowledge: Knowledge) -> None:
    with pytest.raises(InputError) as refused:
        read_answers({"q_fever": ["no" * 5_000]}, knowledge)
    assert len(refused.value.sentence) < 100


def test_values_are_quoted_as_the_file_writes_them(knowledge: Knowledge) -> None:
    with pytest.raises(InputError, match=r"^“true” does not answer “q_fever”"):
        read_answers({"q_fever": True}, knowledge)


shaken = st.sampled_from(["{}", " {} ", "\t{}", "{}\n"])


@settings(max_examples=100)
@given(st.data())
def test_order_repetition_case_and_spacing_never_change_the_answers(data: st.DataObject) -> None:
    knowledge = load()
    questions = data.draw(st.lists(st.sampled_from(list(knowledge.questions)), unique=True))
    plain: dict[str, object] = {"*": "no"}
    written: dict[str, object] = {"*": data.draw(shaken).format("NO")}
    for question in questions:
        rules = knowledge.questions[question].yes_to
        said = data.draw(st.lists(st.sampled_from(rules), min_size=1))
        plain[question] = said
        key = data.draw(shaken).format(question.upper().replace("_", " "))
        again = data.draw(st.permutations([*said, *said]))
        written[key] = [data.draw(shaken).format(rule.replace("_", "-")) for rule in again]
    assert read_answers(written, knowledge) == read_answers(plain, knowledge)


def test_what_a_question_may_add_can_be_named_and_a_doubt_does_not_mean_it(
    knowledge: Knowledge,
) -> None:
    named = read_answers({"q_allergy": ["severe_allergy_now"], "*": "no"}, knowledge)
    doubted = read_answers({"q_allergy": "not_sure", "*": "no"}, knowledge)
    assert assess(named, knowledge).verdict is Verdict.EMERGENCY
    assert assess(doubted, knowledge).verdict is Verdict.ADAPT
