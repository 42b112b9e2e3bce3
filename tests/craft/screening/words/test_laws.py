"""Laws of reading own words: nothing breaks it, nothing loosens, looks do not matter."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.craft.screening.test_assessing import answers_given, at_least_as_strict
from tests.craft.screening.words.concluding import concluded, read
from unknot.craft.knowledge import load
from unknot.craft.screening import Answers, Clearance, Limits, Verdict, assess, read_answers
from unknot.craft.screening.answers import NO
from unknot.craft.screening.words import answers_of, merged

FOLDER = Path(__file__).parent
SAYINGS = tomllib.loads((FOLDER / "sayings.toml").read_text())
STORIES = tomllib.loads((FOLDER / "stories.toml").read_text())["story"]
SENTENCES = sorted(
    {
        *(one["words"] for one in (*SAYINGS["sayings"], *SAYINGS["harmless"])),
        *(one["words"] for one in STORIES if len(one["words"]) < 400),
    }
)
WORDS = sorted({word for sentence in SENTENCES for word in sentence.split()})

sentences = st.sampled_from(SENTENCES)
scrambled = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
texts = st.one_of(sentences, scrambled, st.text(max_size=200))
several = st.lists(st.one_of(sentences, scrambled), min_size=1, max_size=3).map(". ".join)
blanks = st.text(alphabet=" \t\r\u00a0\u2003", min_size=1, max_size=3)


def said(text: str) -> list[tuple[object, ...]]:
    """Give what a text proposes, and asks, without where it stands."""
    reading = read(text)
    proposed = [(one.question, one.answer, one.how) for one in reading.proposals]
    asked = [(one.question, one.why) for one in reading.asks]
    return [*proposed, *asked, (reading.understood,)]


def playable(clearance: Clearance) -> Limits | None:
    """Give the limits of what may be played at all: a plan, or what may be done meanwhile."""
    return clearance.limits if clearance.verdict.allows_a_plan else clearance.interim


@given(texts)
def test_any_text_is_read_and_the_same_text_alike(text: str) -> None:
    assert read(text) == read(text)


@given(texts)
def test_words_never_answer_no(text: str) -> None:
    assert NO not in {proposal.answer for proposal in read(text).proposals}


@given(texts)
@example("stiff shoulders. been on Clomid so I test a lot")
def test_what_is_still_to_be_asked_back_is_never_go(text: str) -> None:
    if any(ask.is_open for ask in read(text).asks):
        assert concluded(text).verdict is not Verdict.GO


@given(texts)
def test_what_words_answer_can_be_written_down_and_read_again(text: str) -> None:
    answers = answers_of(read(text), load())
    assert read_answers(answers.by_question, load()) == answers


@given(texts)
def test_quotes_are_the_exact_words(text: str) -> None:
    reading = read(text)
    quotes = [quote for one in reading.proposals for quote in one.quotes]
    quotes += [quote for one in reading.asks for quote in one.quotes]
    for quote in quotes:
        assert quote.words == text[quote.start : quote.end] != ""


@given(texts)
def test_letter_case_does_not_matter(text: str) -> None:
    assert said(text.upper()) == said(text)


@given(texts, blanks, blanks)
def test_spacing_within_a_line_does_not_matter(text: str, blank: str, around: str) -> None:
    words = text.split()
    assert said(around + blank.join(words) + around) == said(" ".join(words))


@given(several, several)
@settings(max_examples=300)
def test_more_sentences_never_loosen(text: str, more: str) -> None:
    if read(text).understood:
        assert at_least_as_strict(concluded(f"{text}. {more}"), concluded(text))


@given(texts, answers_given)
@settings(max_examples=300)
def test_words_never_loosen_a_tick(text: str, raw: dict[str, object]) -> None:
    knowledge = load()
    answers = read_answers(raw, knowledge)
    before = assess(answers, knowledge)
    after = assess(merged(answers, read(text), knowledge), knowledge)
    assert at_least_as_strict(after, before)
    if (now := playable(after)) is not None:
        assert (then := playable(before)) is not None
        assert now.within(then)


@given(sentences, st.sets(st.sampled_from(sorted(load().rules))))
def test_words_never_loosen_what_a_doctor_was_asked_about(text: str, cleared: set[str]) -> None:
    knowledge = load()
    answers = Answers(dict.fromkeys(knowledge.questions, NO), frozenset(cleared))
    after = merged(answers, read(text), knowledge)
    assert at_least_as_strict(assess(after, knowledge), assess(answers, knowledge))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "?!",
        "😀😀😀",
        "\x00\x01\x02",
        "<script>alert(1)</script>",
        "Ngiphethwe yikhanda kakhulu namhlanje",
        "J'ai très mal au dos depuis hier",
        "qwrtpsdf ghjklzxcv bnm",
        "a" * 10_000,
        "no no no",
        "20 mg",
        "5mg 2x",
    ],
)
def test_what_nobody_understands_is_asked_back_and_never_go(text: str) -> None:
    assert read(text).asks
    assert concluded(text).verdict > Verdict.GO


def test_a_sentence_in_another_language_beside_plain_ones_is_asked_back() -> None:
    text = "My back is stiff. Ngiphethwe isifuba kakhulu namhlanje ekuseni."
    assert [ask.question for ask in read(text).asks] == ["q_story"]
    assert concluded(text).verdict is Verdict.ASK_DOCTOR_FIRST


def test_a_story_that_lost_letters_on_its_way_is_asked_back() -> None:
    assert [ask.question for ask in read("I have che\ufffdt pain.").asks] == ["q_story"]
    assert concluded("My back is stiff. I have che\ufffdt pain.").verdict > Verdict.ADAPT


def test_ten_thousand_letters_are_read_to_the_last_sentence() -> None:
    text = "My back is stiff from the garden. " * 290 + "I cannot feel when I pee."
    assert concluded(text).verdict is Verdict.EMERGENCY


@pytest.mark.parametrize(
    "text",
    [
        "CHEST PAIN SINCE THIS MORNING",
        "chest\u200b pain since this morning",
        "che\u00adst pain since this morning",
        "<b>chest</b> pain since this morning",
        "chest pain since this morning 😬",
        "chesst pain since this morning",
        "ｃｈｅｓｔ pain since this morning",
    ],
)
def test_an_emergency_is_found_however_it_looks(text: str) -> None:
    assert concluded(text).verdict is Verdict.EMERGENCY
