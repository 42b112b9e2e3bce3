"""Stories and sayings that the tests hold: none may be read more mildly than it is meant."""

import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, load, load_lexicon, load_library
from unknot.craft.screening import Answers, Clearance, Verdict, assess, read_answers
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.screening.words import (
    Reader,
    answers_of,
    as_confirmed,
    claims_in,
    merged,
    with_no_to_others,
)

FOLDER = Path(__file__).parents[1] / "tests" / "craft" / "screening" / "words"
ASKED_BACK = ("unknown_medicines.txt", "other_languages.txt")
"""Files of texts that somebody has to be asked about, one a line; “ / ” stands for a new line."""
AROUND = Path(__file__).parent / "around.toml"
TODAY = date(2025, 11, 25)


class Text(NamedTuple):
    """What somebody says; how strict that has to be at least, and a rule that it leads to."""

    words: str
    verdict: Verdict
    rule: str = ""


@cache
def texts() -> tuple[Text, ...]:
    """Give every story and every saying."""
    stories = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))["story"]
    sayings = tomllib.loads((FOLDER / "sayings.toml").read_text(encoding="utf-8"))["sayings"]
    around = tomllib.loads(AROUND.read_text(encoding="utf-8"))["text"]
    return (
        *(_text(one) for one in around),
        *(_text(one) for one in stories),
        *(_text(one) for one in sayings),
        *(Text(words, Verdict.ASK_DOCTOR_FIRST) for words in _asked_back()),
    )


def _asked_back() -> Iterator[str]:
    for name in ASKED_BACK:
        lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
        yield from (line.replace(" / ", "\n") for line in lines if line)


def _text(one: dict[str, Any]) -> Text:
    return Text(one["words"], Verdict[one.get("verdict", "go").upper()], one.get("rule", ""))


@cache
def reader() -> Reader:
    """Make what reads them, once."""
    return Reader(load(), load_library(), load_lexicon())


def concluded(words: str, by: Reader | None = None) -> Clearance:
    """Conclude from words, with a no to every question that they do not touch."""
    reading = (by or reader()).read(words, TODAY)
    return assess(with_no_to_others(Answers({}), reading, load()), load())


def is_too_mild(text: Text, by: Reader | None = None) -> bool:
    """Say whether a text is read more mildly than it is meant."""
    found = concluded(text.words, by)
    codes = {one.code for one in found.findings}
    return found.verdict < text.verdict or (bool(text.rule) and text.rule not in codes)


def read_too_mildly() -> Iterator[str]:
    """Name the texts that are read more mildly than they are meant; nothing is the aim."""
    yield from _ticks_lost(load())
    yield from _claims_lost(load())
    yield from (text.words for text in texts() if is_too_mild(text))


def _ticks_lost(knowledge: Knowledge) -> Iterator[str]:
    """Words beside a tick: both hold, so does a doubt beside either; what cannot wait does not."""
    no: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
    warfarin, plavix = reader().read("I take warfarin.", TODAY), ("antiplatelet_strong",)
    ticked: Answer
    for ticked in (plavix, NOT_SURE, ()):
        given = Answers({**no, "q_bloodthinner": ticked})
        said = merged(given, warfarin, knowledge).by_question["q_bloodthinner"]
        unclear = said == NOT_SURE or not said
        if not unclear and (ticked != plavix or not {"anticoagulant", *plavix} <= {*said}):
            yield f"warfarin, beside {ticked}"
    chest = reader().read("I have chest pain right now.", TODAY)
    waiting = assess(merged(read_answers({}, knowledge), chest, knowledge), knowledge)
    if waiting.verdict is not Verdict.EMERGENCY:
        yield "chest pain, before anything is answered"
    if not answers_of(chest, knowledge).by_question:
        yield "chest pain, alone"


def _claims_lost(knowledge: Knowledge) -> Iterator[str]:
    """A claim counts until it is answered directly, and a doubt in its place is a doubt."""
    reading = reader().read("I take warfarin. I have chest pain.", TODAY)
    for said, direct in (("", ()), ("right", ()), ("not_quite", ()), ("not_quite", (NOT_SURE,))):
        claims = [replace(one, said=said, direct=direct) for one in claims_in(reading, knowledge)]
        counts = answers_of(as_confirmed(reading, claims), knowledge).by_question
        wanted = answers_of(reading, knowledge).by_question
        if counts != (dict.fromkeys(wanted, NOT_SURE) if direct else wanted):
            yield f"claims that are {said or 'open'}, with {direct} in their place"
        if any(one.is_open for one in claims) != (said != "right" and not direct):
            yield f"claims that are {said or 'open'} wait, or do not"
