"""Ticks become answers: what is open stays open, and a doubt beside anything is a doubt."""

import pytest

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.ticking import (
    Given,
    Ticked,
    age_from,
    answer_to,
    asks_which,
    consent_from,
)


@pytest.mark.parametrize(
    ("ticked", "answer"),
    [
        (Ticked(), None),
        (Ticked(ruled_out=True), "no"),
        (Ticked(yes=True), None),
        (Ticked(yes=True, ruled_out=True), None),
        (Ticked(yes=True, picked=("osteoporosis",)), ["osteoporosis"]),
        (Ticked(yes=True, picked=("osteoporosis", "not_sure")), "not_sure"),
        (Ticked(yes=True, unsure=True, picked=("osteoporosis",)), "not_sure"),
        (Ticked(unsure=True, ruled_out=True), "not_sure"),
    ],
)
def test_a_blank_is_never_a_no(ticked: Ticked, answer: Given, knowledge: Knowledge) -> None:
    assert answer_to(knowledge.questions["q_bone"], ticked, knowledge) == answer


def test_nobody_is_kept_from_calling_for_help_by_a_second_question(knowledge: Knowledge) -> None:
    chest = knowledge.questions["q_chest"]
    assert not asks_which(chest, knowledge)
    assert answer_to(chest, Ticked(yes=True), knowledge) == list(chest.yes_to)


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        (["yes", "yes"], "no"),
        (["yes", None], None),
        (["no", None], None),
        (["no", "yes"], ["no_consent"]),
        (["not_sure", "no"], ["no_consent"]),
        (["yes", "not_sure"], "not_sure"),
        (["yes", "perhaps"], "not_sure"),
    ],
)
def test_everyone_there_has_to_want_it(wanted: list[str | None], answer: Given) -> None:
    assert consent_from(wanted, Ticked(ruled_out=True)) == answer


def test_fear_of_touch_counts_beside_a_yes_and_beside_a_no() -> None:
    touch = Ticked(picked=("trauma_history",), ruled_out=True)
    assert consent_from(["yes", "yes"], touch) == ["trauma_history"]
    assert consent_from(["no", "yes"], touch) == ["no_consent", "trauma_history"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ([], None),
        (["adult", "minor"], None),
        (["adult"], "no"),
        (["not_sure"], "not_sure"),
        (["older_frail"], ["older_frail"]),
    ],
)
def test_an_age_is_one_choice_and_nobody_is_taken_for_an_adult(
    said: list[str], answer: Given
) -> None:
    assert age_from(said) == answer
