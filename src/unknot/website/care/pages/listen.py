"""The page of listening: what is asked, in which words, and what was said so far."""

from collections.abc import Mapping
from typing import Any

import msgspec
from django.utils.translation import gettext as _

from unknot.craft.approach.offering import Choice
from unknot.craft.knowledge import Knowledge
from unknot.website.care.heard import Heard
from unknot.website.care.heard_in_words import joined_up
from unknot.website.care.pages.listen_words import answers_offered, beginnings, titles
from unknot.website.guide.pages.home import Ache, home_page
from unknot.website.practice.models import Practice

Errors = Mapping[str, Any]
CONSENT = "consent"
"""Stands for consents that are asked with what is told."""
ROWS: dict[str, tuple[str, ...]] = {
    "where": ("leave_out", "leave_out_words", "__all__"),
    "firm": ("pressure", "pressure_words"),
    "talk": ("talk", "music"),
    "scent": ("scent", "allergies"),
    "before": ("history", "helped", "did_not_help"),
    "place": ("where", "needs", "needs_words"),
}
"""The rows of the page, with the fields that each holds."""


class Row(msgspec.Struct, frozen=True):
    """One thing to say if they like: its heading, and what was said so far in a line."""

    name: str
    title: str
    said: str
    open: bool
    problems: tuple[str, ...]


class ListenPage(msgspec.Struct, frozen=True):
    """All that the page shows."""

    outcome: str
    outcome_problem: str
    rows: tuple[Row, ...]
    options: dict[str, tuple[Choice, ...]]
    words: dict[str, str]
    aches: tuple[Ache, ...]
    marks: dict[str, int]
    leaves_out: bool
    brought: tuple[str, ...]
    bring: bool
    beginnings: tuple[str, ...]
    problems: tuple[tuple[str, str], ...]


def listen_page(
    sent: Mapping[str, Any],
    errors: Errors,
    practice: Practice,
    brought: tuple[str, ...],
    knowledge: Knowledge,
) -> ListenPage:
    """Show what was sent as it was sent, with sentences where something is wrong.

    A yes to bring lines along is shown again for just those lines: others need a yes of their own.
    """
    back = home_page(sent, {}, knowledge)
    options = _options(sent, practice)
    words = {name: str(sent.get(name, "")) for name in Heard.WRITTEN}
    return ListenPage(
        outcome=words["outcome"],
        outcome_problem=" ".join(errors.get("outcome", [])),
        rows=tuple(_row(name, options, words, back.aches, errors) for name in ROWS),
        options=options,
        words=words,
        aches=back.aches,
        marks=back.marks,
        leaves_out=back.leaves_out,
        brought=brought,
        bring=sent.get("bring") in ("yes", brought),
        beginnings=beginnings(),
        problems=tuple(_problems(errors)),
    )


def _options(sent: Mapping[str, Any], practice: Practice) -> dict[str, tuple[Choice, ...]]:
    listed = getattr(sent, "getlist", lambda name: _as_list(sent.get(name, [])))
    return {
        name: tuple(
            Choice(value, words, value in [str(one) for one in listed(name)])
            for value, words in answers.items()
        )
        for name, answers in answers_offered(practice).items()
    }


def _as_list(said: object) -> list[object]:
    return said if isinstance(said, list) else [said]


def _row(
    name: str,
    options: dict[str, tuple[Choice, ...]],
    words: dict[str, str],
    aches: tuple[Ache, ...],
    errors: Errors,
) -> Row:
    problems = tuple(one for field in ROWS[name] for one in errors.get(field, []))
    said = _places_said(aches) if name == "where" else []
    for field in ROWS[name]:
        said += [one.words for one in options.get(field, ()) if one.chosen]
        said += list(filter(None, [words.get(field, "")]))
    return Row(name, titles()[name], joined_up(*said), bool(problems), problems)


def _places_said(aches: tuple[Ache, ...]) -> list[str]:
    sore = [one.words for one in aches if one.level]
    left_out = [_("Not: {place}").format(place=one.words) for one in aches if one.left_out]
    return [", ".join(part) for part in (sore, left_out) if part]


def _problems(errors: Errors) -> list[tuple[str, str]]:
    where = {field: f"row-{row}" for row, fields in ROWS.items() for field in fields}
    where |= {CONSENT: CONSENT}
    return [
        (where.get(field, "outcome"), sentence)
        for field, sentences in errors.items()
        for sentence in sentences
    ]
