"""What is written in a film is read on a television, from the other side of the room."""

from itertools import pairwise

import pytest
import typst

from tests.craft.rendering.files import GIVEN, written
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, session
from unknot.craft.errors import InputError
from unknot.craft.knowledge import load
from unknot.craft.planning import Wish
from unknot.craft.rendering.film.album import CAPTION_SIZE
from unknot.craft.rendering.film.layout import CAPTION_Y, SMALLEST, STEP_Y, TEXT_WIDTH
from unknot.craft.rendering.film.stills import words
from unknot.craft.rendering.film.telling import Timeline, one_by_one, reading_ms
from unknot.craft.rendering.film.wording import (
    breath_lines,
    left_lines,
    note_lines,
    notes,
    over_lines,
    step_lines,
)
from unknot.craft.score import Score, write_score

HEIGHT_AT = slice(20, 24)
"""Where a PNG says how high it is."""


def limited() -> Score:
    return write_score(session(Wish(minutes=10), WARFARIN_ALLOWED), KNOWN)


def test_everything_is_large_enough() -> None:
    score = written(5)
    lines = [
        *step_lines(score, 0, KNOWN),
        *over_lines(KNOWN, GIVEN),
        *(one for page in breath_lines(KNOWN).values() for one in page),
        *(one for page in left_lines(score, KNOWN) for one in page),
        *note_lines("Within these limits."),
    ]
    assert min(CAPTION_SIZE, *(line.size for line in lines)) >= SMALLEST == 26


def test_words_that_cannot_be_drawn_are_refused_with_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_by_typst = typst.compile
    monkeypatch.setattr(typst, "compile", lambda *_, **__: set_by_typst(b"#thing"))
    with pytest.raises(InputError, match=r"This film cannot be drawn: unknown variable: thing\."):
        words([note_lines("Anything.")], width=TEXT_WIDTH, language="en")


@pytest.mark.parametrize("language", ["en", "af"])
def test_what_it_is_limited_to_fits_above_what_is_said(language: str) -> None:
    known = load(language)
    parts = notes(limited(), known, GIVEN)
    drawn = words(map(note_lines, parts), width=TEXT_WIDTH, language=language)
    for part in drawn:
        assert int.from_bytes(part[HEIGHT_AT], "big") <= CAPTION_Y - STEP_Y


def test_all_limits_are_told_before_until_when_they_hold() -> None:
    *limits, holds = notes(limited(), KNOWN, GIVEN)
    said = " ".join(limits)
    for limit in ("Pressure at most 2 of 3", "Left out: small circles", "Look for bruises for 48"):
        assert limit in said
    assert holds.startswith("Made on 25 November 2026")


def test_each_part_stands_as_long_as_it_takes_to_read_and_then_the_step_is_named() -> None:
    parts = notes(limited(), KNOWN, GIVEN)
    told = Timeline(limited(), (), one_by_one(parts))
    assert [one.end_ms - one.start_ms for one in told.notes] == list(map(reading_ms, parts))
    assert all(one.end_ms == other.start_ms for one, other in pairwise(told.notes))
    last_ms = told.notes[-1].end_ms
    assert (told.note_at(0), told.note_at(last_ms - 1), told.note_at(last_ms)) == (
        0,
        len(parts) - 1,
        None,
    )
