"""The home page: what it asks, in which words, and what was chosen so far."""

from collections.abc import Mapping
from typing import Any

import msgspec

from unknot.craft.knowledge import Knowledge, Zone
from unknot.website.guide.forms.wish import ACHE
from unknot.website.guide.pages.wish_questions import QUESTIONS, Words
from unknot.website.guide.saying import LEVEL, level_in_words


class Choice(msgspec.Struct, frozen=True):
    """One answer to a question."""

    value: str
    words: Words
    more: Words
    chosen: bool


class WishQuestion(msgspec.Struct, frozen=True):
    """A question with its answers, and what is wrong with the one given."""

    name: str
    question: Words
    choices: tuple[Choice, ...]
    problem: str


class Ache(msgspec.Struct, frozen=True):
    """A place on the back in the list: its field, and how much it aches."""

    field: str
    zone: str
    words: str
    level: int
    choices: tuple[Choice, ...]
    left_out: bool


class HomePage(msgspec.Struct, frozen=True):
    """All that the page shows."""

    asks: dict[str, WishQuestion]
    aches: tuple[Ache, ...]
    marks: dict[str, int]
    points: bool
    agreed: bool
    leaves_out: bool
    problems: tuple[tuple[str, str], ...]
    tone: int
    build: str


def home_page(
    sent: Mapping[str, Any], errors: Mapping[str, list[str]], knowledge: Knowledge
) -> HomePage:
    """Show what was sent as it was sent, with sentences where something is wrong."""
    asks = {name: _ask(name, sent, errors) for name in QUESTIONS}
    listed = getattr(sent, "getlist", lambda name: sent.get(name, []))
    left_out = set(listed("leave_out"))
    aches = tuple(_ache(zone, sent, left_out) for zone in knowledge.zones.values())
    return HomePage(
        asks=asks,
        aches=aches,
        marks={ache.zone: ache.level for ache in aches if ache.level},
        points=bool(sent.get("points")),
        agreed=bool(sent.get("agreed")),
        leaves_out=bool(left_out),
        problems=tuple(_problems(errors)),
        tone=int(_chosen(asks["tone"], "3")),
        build=_chosen(asks["build"], "medium"),
    )


def _ask(name: str, sent: Mapping[str, Any], errors: Mapping[str, list[str]]) -> WishQuestion:
    question, answers = QUESTIONS[name]
    said = str(sent.get(name, ""))
    return WishQuestion(
        name=name,
        question=question,
        choices=tuple(
            Choice(value=value, words=words, more=more, chosen=value == said)
            for value, (words, more) in answers.items()
        ),
        problem=" ".join(errors.get(name, [])),
    )


def _ache(zone: Zone, sent: Mapping[str, Any], left_out: set[str]) -> Ache:
    field = f"{ACHE}{zone.id}"
    said = str(sent.get(field, "0"))
    level = next((one for one in LEVEL if str(one) == said), 0)
    return Ache(
        field=field,
        zone=zone.id,
        words=zone.name,
        level=level,
        choices=tuple(
            Choice(value=str(one), words=level_in_words(one), more="", chosen=one == level)
            for one in LEVEL
        ),
        left_out=zone.id in left_out,
    )


def _problems(errors: Mapping[str, list[str]]) -> list[tuple[str, str]]:
    return [
        (f"ask-{name}", f"{QUESTIONS[name][0]} {sentence}")
        if name in QUESTIONS
        else ("the-list", sentence)
        for name, sentences in errors.items()
        for sentence in sentences
    ]


def _chosen(ask: WishQuestion, otherwise: str) -> str:
    return next((choice.value for choice in ask.choices if choice.chosen), otherwise)
