"""The safety page as it is read: whatever is open or unclear is named, never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.website.guide.sending import Said, answers, as_sent
from unknot.craft.knowledge import load
from unknot.website.guide.forms.safety_fields import accepted
from unknot.website.guide.held import Screen
from unknot.website.guide.safety import (
    BOTH_OF_YOU,
    CHOOSE_ONE,
    CLOSE_THE_GROUP,
    WHICH,
    YOU_TOO,
    ScreenRead,
    read_screen,
)

KNOWLEDGE = load()
FIELDS = accepted(KNOWLEDGE)
SCREENS = st.fixed_dictionaries(
    {}, optional={name: st.lists(st.sampled_from(sorted(said))) for name, said in FIELDS.items()}
)


def read(**changes: Said) -> ScreenRead:
    return read_screen(as_sent(answers(**changes)), KNOWLEDGE, alone=False)


def test_every_question_answered_leaves_nothing_open() -> None:
    reading = read()
    assert reading.problems == {}
    assert set(reading.answers) == set(KNOWLEDGE.questions)
    assert set(map(str, reading.answers.values())) == {"no"}


def test_a_group_left_open_is_never_a_no() -> None:
    reading = read(closed=["medicines"])
    assert reading.problems["health"] == CLOSE_THE_GROUP
    assert "q_cancer" not in reading.answers
    assert reading.answers["q_bloodthinner"] == "no"


def test_a_tick_that_can_mean_several_things_asks_which() -> None:
    assert read(q_bloodthinner="yes").problems == {"q_bloodthinner": WHICH}
    known = read(q_bloodthinner="yes", q_bloodthinner_which="anticoagulant")
    assert known.answers["q_bloodthinner"] == ["anticoagulant"]


def test_not_sure_is_stricter_than_a_tick_beside_it() -> None:
    assert read(q_bloodthinner=["yes", "not_sure"]).answers["q_bloodthinner"] == "not_sure"
    unsure = read(q_bloodthinner="yes", q_bloodthinner_which=["anticoagulant", "not_sure"])
    assert unsure.answers["q_bloodthinner"] == "not_sure"


@pytest.mark.parametrize("said", [None, ["adult", "minor"]])
def test_an_age_is_one_age(said: Said) -> None:
    assert read(q_age=said).problems == {"q_age": CHOOSE_ONE}


@pytest.mark.parametrize(
    "said",
    [
        {"giver": None},
        {"receiver": None},
        {"receiver": ["yes", "yes"], "giver": None},
        {"receiver": ["yes", "no"]},
    ],
)
def test_both_have_to_say_that_they_want_it(said: dict[str, Said]) -> None:
    assert read(**said).problems == {"q_consent": BOTH_OF_YOU}


def test_alone_one_yes_is_enough_and_none_is_not() -> None:
    one, none = as_sent(answers(giver=None)), as_sent(answers(giver=None, receiver=None))
    assert read_screen(one, KNOWLEDGE, alone=True).problems == {}
    assert read_screen(none, KNOWLEDGE, alone=True).problems == {"q_consent": YOU_TOO}


@pytest.mark.parametrize("who", ["receiver", "giver"])
def test_a_no_from_either_is_a_no(who: str) -> None:
    assert read(**{who: "no"}).answers["q_consent"] == ["no_consent"]
    assert read(**{who: "not_sure"}).answers["q_consent"] == "not_sure"


@given(screen=SCREENS)
def test_whatever_the_page_can_send_each_question_is_answered_or_named(screen: Screen) -> None:
    reading = read_screen(screen, KNOWLEDGE, alone=False)
    for question in KNOWLEDGE.questions.values():
        if question.id not in reading.answers:
            assert {question.id, question.group} & set(reading.problems)


@given(screen=SCREENS)
def test_only_a_closed_group_answers_no(screen: Screen) -> None:
    reading = read_screen(screen, KNOWLEDGE, alone=False)
    for question in KNOWLEDGE.questions.values():
        if reading.answers.get(question.id) == "no" and question.id != "q_age":
            assert question.group in screen["closed"]
