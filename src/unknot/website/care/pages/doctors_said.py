"""What doctors, pharmacists and midwives said, as a therapist reads it afterwards."""

from collections.abc import Iterator
from datetime import date, datetime

import msgspec
from django.utils.translation import gettext as _

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import Permission
from unknot.website.care.health.noted import Recorded
from unknot.website.care.health.safety import Safety
from unknot.website.guide.forms.permission import SAID, WHO
from unknot.website.guide.saying import firmness_in_words


class Word(msgspec.Struct, frozen=True):
    """One professional’s word: who, on which day, what of, within which limits, in what words.

    `noted_by` and `noted_at` say who wrote it down; `mark` is empty where the client told it.
    """

    who: str
    on: date
    said: str
    is_a_no: bool
    about: tuple[str, ...]
    limits: tuple[str, ...]
    words: str
    noted_by: str = ""
    noted_at: datetime | None = None
    mark: str = ""


class TakenBack(msgspec.Struct, frozen=True):
    """A word that was taken back: by whom, when, and why."""

    word: Word
    by: str
    at: datetime
    why: str


def words_said(safety: Safety, knowledge: Knowledge) -> tuple[Word, ...]:
    """List what counts, what the client told first."""
    told = (_word(one, knowledge) for one in safety.permissions)
    return (*told, *(_noted(one, knowledge) for one in safety.recorded))


def words_taken_back(safety: Safety, knowledge: Knowledge) -> tuple[TakenBack, ...]:
    """List what was taken back, in order."""
    return tuple(
        TakenBack(_noted(one.word, knowledge), one.by, one.at, one.words)
        for one in safety.withdrawn
    )


def _noted(one: Recorded, knowledge: Knowledge) -> Word:
    word = _word(one, knowledge)
    return msgspec.structs.replace(
        word, noted_by=one.noted_by, noted_at=one.noted_at, mark=one.mark
    )


def _word(one: Permission, knowledge: Knowledge) -> Word:
    rules = (knowledge.rules.get(code) for code in one.codes)
    return Word(
        who=str(knowledge.phrased(WHO[one.who])) if one.who in WHO else one.who,
        on=one.on,
        said=str(knowledge.phrased(SAID[one.said])),
        is_a_no=one.said == "no",
        about=tuple(str(rule.plain) for rule in rules if rule is not None),
        limits=tuple(_limits(one)),
        words=one.words,
    )


def _limits(one: Permission) -> Iterator[str]:
    if one.max_pressure is not None:
        yield _("How firm at most: {firmness}").format(firmness=firmness_in_words(one.max_pressure))
    if one.max_minutes is not None:
        yield _("Minutes at most: {number}").format(number=one.max_minutes)
