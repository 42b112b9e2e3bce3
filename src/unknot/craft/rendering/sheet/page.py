"""All that a sheet shows, as plain values for its template."""

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.rendering.cautions import cautions_in
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import bounds_in_words, holds_in_words
from unknot.craft.rendering.positions import position_in_words
from unknot.craft.rendering.sheet.lines import Line, line, lines
from unknot.craft.rendering.sheet.picturing import width_em
from unknot.craft.rendering.sheet.second_page import (
    NoteOnPaper,
    WatchOnPaper,
    note_on_paper,
    watch_on_paper,
)
from unknot.craft.rendering.sheet.steps import StepOnPaper, steps_on_paper
from unknot.craft.rendering.sheet.wording import (
    COMPANY,
    LIMITED,
    PAGE,
    TITLE,
    WORDS,
)
from unknot.craft.rendering.stopping import STOP_FOR, how_to_stop, stop_signs
from unknot.craft.rendering.watching import watch_in
from unknot.craft.score import Score
from unknot.craft.shaping import joined

MOST_IN_TWO_COLUMNS = 14


class Page(msgspec.Struct, frozen=True):
    """The data of `templates/sheet.typ`."""

    language: str
    title: str
    subtitle: str
    holds: str
    page: str
    words: dict[str, str]
    before: tuple[str, ...]
    columns: int
    firmest: int
    picture_em: float
    steps: tuple[StepOnPaper, ...]
    signs: tuple[Line, ...]
    stop: tuple[Line, ...]
    cautions: tuple[Line, ...]
    limits: Line
    watch: WatchOnPaper | None
    note: NoteOnPaper | None
    unprinted: Line | None = None


def page_of(score: Score, knowledge: Knowledge, library: Library, given: Given) -> Page:
    """Write out a sheet."""
    say = knowledge.phrased
    position = position_in_words(score.position, score.company, knowledge)
    watch = watch_in(score, knowledge, library, given)
    limits = bounds_in_words(score.bounds, knowledge, meanwhile=given.meanwhile)
    return Page(
        language=score.language,
        title=say(TITLE, minutes=score.duration_ms // 60_000),
        subtitle=say(COMPANY[score.company], position=position),
        holds=holds_in_words(given.made, given.until, knowledge),
        page=say(PAGE),
        words={name: say(words) for name, words in {**WORDS, "stop": STOP_FOR}.items()},
        before=score.before,
        columns=2 if len(score.steps) <= MOST_IN_TWO_COLUMNS else 3,
        firmest=HOME_CEILING,
        picture_em=width_em(score.position),
        steps=tuple(steps_on_paper(score, knowledge, given)),
        signs=lines(stop_signs(library)),
        stop=lines(how_to_stop(score, knowledge, given.stop_word)),
        cautions=lines(cautions_in(score, knowledge, given)),
        limits=line(say(LIMITED, limits=joined(". ", *limits))),
        watch=watch_on_paper(watch, knowledge) if watch else None,
        note=note_on_paper(given.note, knowledge) if given.note else None,
    )
