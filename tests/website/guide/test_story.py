"""A story beside the answers: more text never loosens, and what is not confirmed is stricter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.screening.test_assessing import at_least_as_strict
from tests.website.guide.sending import Said, answers, as_sent
from unknot.craft.knowledge import load
from unknot.craft.planning import Wish
from unknot.website.guide.held import Screen
from unknot.website.guide.story import Story, read_story, reader_of, replies_to
from unknot.website.guide.understanding import Understood, conclude

KNOWLEDGE = load()
TODAY = "2026-03-02"
SENTENCES = [
    "I have a slipped disc.",
    "No fever.",
    "I take warfrin.",
    "My mother had cancer.",
    "I am numb between the legs.",
    "I think I have osteoporosis.",
    "I am 3 months pregnant.",
    "zxcv qwer asdf poiu",
    "My leg is swollen.",
    "Sore since we moved house.",
]
MEDICINES = ["warfrin", "Mervaquil", "Eliquis", "my husband takes warfarin", "none", "aspirin"]
TICKS: list[dict[str, Said]] = [
    {},
    {"q_spine": "yes", "q_spine_which": "scoliosis"},
    {"q_fever": "not_sure"},
    {"q_bloodthinner": "yes", "q_bloodthinner_which": "anticoagulant"},
]


def screen_of(story: str, medicines: list[str], ticks: dict[str, Said]) -> Screen:
    written = {"story": [story], "told_on": [TODAY]} if story else {}
    return {**as_sent(answers(**ticks)), **written, **({"taken": medicines} if medicines else {})}


def concluded(screen: Screen) -> Understood:
    return conclude(Wish(), screen, (), KNOWLEDGE)


def read(screen: Screen) -> Story:
    return read_story(screen, reader_of(KNOWLEDGE))


stories = st.lists(st.sampled_from(SENTENCES), max_size=4).map(" ".join)
medicines = st.lists(st.sampled_from(MEDICINES), max_size=3, unique=True)


@settings(max_examples=150)
@given(story=stories, taken=medicines, ticks=st.sampled_from(TICKS))
def test_more_text_never_loosens(story: str, taken: list[str], ticks: dict[str, Said]) -> None:
    without, with_text = screen_of("", [], ticks), screen_of(story, taken, ticks)
    assert at_least_as_strict(concluded(with_text).clearance, concluded(without).clearance)


@settings(max_examples=100)
@given(story=stories, data=st.data())
def test_what_is_not_confirmed_is_at_least_as_strict(story: str, data: st.DataObject) -> None:
    screen = screen_of(story, [], {})
    replies = {
        name: [data.draw(st.sampled_from(sorted(offered)))]
        for name, offered in replies_to(read(screen)).items()
        if not name.startswith("direct")
    }
    before, after = concluded(screen), concluded({**screen, **replies})
    assert at_least_as_strict(before.clearance, after.clearance)
    assert set(after.reading.problems) <= set(before.reading.problems)


@settings(max_examples=100)
@given(story=stories, ticks=st.sampled_from(TICKS))
def test_an_answer_in_place_of_what_was_read_never_undoes_a_tick(
    story: str, ticks: dict[str, Said]
) -> None:
    screen = screen_of(story, [], ticks)
    denied = {f"right_{key}": ["not_quite"] for key in read(screen).claims}
    denied |= {f"direct_{key}": ["none"] for key in read(screen).claims}
    with_words = concluded({**screen, **denied}).clearance
    assert at_least_as_strict(with_words, concluded(screen_of("", [], ticks)).clearance)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_an_answer_that_is_half_given_leaves_what_was_read(sentence: str) -> None:
    screen = screen_of(sentence, [], {})
    half = {f"right_{key}": ["not_quite"] for key in read(screen).claims}
    assert concluded({**screen, **half}).clearance == concluded(screen).clearance
    assert read({**screen, **half}).problem == read(screen).problem


@given(text=st.text(max_size=300))
@settings(max_examples=200)
def test_any_text_is_read_without_an_error(text: str) -> None:
    found = concluded(screen_of(text, [text] if text.strip() else [], {}))
    assert at_least_as_strict(found.clearance, concluded(screen_of("", [], {})).clearance)
