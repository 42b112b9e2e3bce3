"""Answers are read as people give them, and refused where they would have to be guessed."""

import pytest

from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import NO, NOT_SURE, parse_answers, read_answers


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


def test_a_rule_is_ruled_out_only_by_clear_answers_to_all_its_questions(
    knowledge: Knowledge,
) -> None:
    def rules_out(raw: dict[str, object]) -> bool:
        return read_answers(raw, knowledge).rule_out("liver_kidney_failure", knowledge)

    assert rules_out({"*": "no"})
    assert rules_out({"q_bleed": ["bleeding_disorder"], "*": "no"})
    assert not rules_out({"q_bleed": ["liver_kidney_failure"], "*": "no"})
    assert not rules_out({"q_other": "not_sure", "*": "no"})
    assert not rules_out({"q_other": "yes", "*": "no"})
    assert not rules_out({"q_bleed": "no"})
