"""Files to take along: one function for each kind, all from the same score."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from unknot.craft.errors import InputError, Withheld
from unknot.craft.knowledge import Knowledge, load_library
from unknot.craft.rendering.calendar import calendar_entry
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.limits import holds_in_words
from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.script import script
from unknot.craft.rendering.sheet import sheet
from unknot.craft.rendering.whole import written_whole
from unknot.craft.score import Score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import Limits, Position


class Kind(StrEnum):
    """What a session can be taken along as."""

    SHEET = "sheet"
    SOUND = "sound"
    FILM = "film"
    TEXT = "text"
    CALENDAR = "calendar"


ENDINGS = {
    Kind.SHEET: (".pdf",),
    Kind.SOUND: (".mp3", ".opus"),
    Kind.FILM: (".mp4",),
    Kind.TEXT: (".txt",),
    Kind.CALENDAR: (".ics",),
}
Writer = Callable[[Score, Path, Knowledge, Given, Progress], None]


def render(
    score: Score,
    kind: Kind,
    path: Path,
    *,
    knowledge: Knowledge,
    given: Given,
    progress: Progress = unheard,
) -> None:
    """Write one file of a score, whole or not at all; `path` ends as its kind does.

    Whatever `progress` raises ends it, and nothing of the file is left. Raises Withheld where the
    score leaves what is allowed now, and InputError where the file cannot be made.
    """
    check_ending(kind, path)
    check_allowed(score, given.limits, knowledge)
    with written_whole(path) as part:
        WRITERS[kind](score, part, knowledge, given, progress)


def check_ending(kind: Kind, path: Path) -> None:
    """Raise InputError for a name that does not end as its kind does."""
    if path.suffix.lower() not in ENDINGS[kind]:
        raise InputError(
            f"“{path.name}” is not the name of a {kind}.",
            accepted=f"names that end in {' or '.join(ENDINGS[kind])}",
        )


def check_allowed(score: Score, limits: Limits | None, knowledge: Knowledge) -> None:
    """Raise Withheld for a score that leaves its limits; without any, its own have to hold."""
    breaches = check_score(score, limits or _own_limits(score), knowledge)
    if breaches:
        reasons = tuple(dict.fromkeys(breach.text for breach in breaches))
        raise Withheld("This session is not within what is allowed.", reasons)


def write_sheet(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> None:
    """Write a session for paper."""
    path.write_bytes(sheet(score, knowledge, load_library(), given))
    progress(1, 1)


def write_text(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> None:
    """Write a session to read aloud."""
    written = f"{script(score, knowledge)}\n{holds_in_words(given.made, given.until)}\n"
    path.write_text(written, encoding="utf-8")
    progress(1, 1)


def write_calendar(
    score: Score, path: Path, knowledge: Knowledge, given: Given, progress: Progress
) -> None:
    """Write an entry for a calendar."""
    if given.evening is None:
        raise InputError("A calendar entry needs the evening that it is for.")
    path.write_bytes(calendar_entry(score, given.evening, knowledge, link=given.link))
    progress(1, 1)


WRITERS: dict[Kind, Writer] = {
    Kind.SHEET: write_sheet,
    Kind.TEXT: write_text,
    Kind.CALENDAR: write_calendar,
}


def _own_limits(score: Score) -> Limits:
    bounds = score.bounds
    return Limits(
        max_pressure=bounds.max_pressure,
        withheld_techniques=frozenset(bounds.withheld_techniques),
        withheld_zones=frozenset(bounds.withheld_zones),
        positions=frozenset(one for one in Position if one in bounds.positions),
        max_minutes=bounds.max_minutes,
    )
