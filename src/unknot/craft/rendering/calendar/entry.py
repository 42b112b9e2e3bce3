"""The entry: when, how long, what to get ready, and what to answer before beginning."""

from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import guarded, to_say
from unknot.craft.rendering.calendar.evening import Evening
from unknot.craft.rendering.limits import bounds_in_words
from unknot.craft.rendering.positions import position_in_words
from unknot.craft.score import Score, encode

if TYPE_CHECKING:
    from icalendar import Event

TITLE = to_say("A back massage of {minutes} minutes")
MAKER = "-//Unknot//Guided back massage//EN"
ASKED_AFRESH = to_say(
    "Before you begin, answer the health questions again: they are about that day."
)


def calendar_entry(
    score: Score, chosen: Evening, knowledge: Knowledge, *, link: str = "", meanwhile: bool = False
) -> bytes:
    """Write an iCalendar file; the same session on the same evening keeps its identifier.

    `meanwhile` is for what may be done only until somebody was asked.
    """
    from icalendar import Calendar  # noqa: PLC0415 - it loads slowly

    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    told = _description(score, knowledge, link, meanwhile=meanwhile)
    calendar.add_component(_event(score, chosen, knowledge, link, told))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(
    score: Score, chosen: Evening, knowledge: Knowledge, link: str, told: Iterator[str]
) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    event = Event()
    event.add("uid", f"{_fingerprint(score, chosen)}@unknot")
    event.add("dtstamp", chosen.written)
    event.add("dtstart", chosen.starts)
    event.add("duration", timedelta(milliseconds=score.duration_ms))
    title = knowledge.phrased(TITLE, minutes=score.duration_ms // 60_000)
    event.add("summary", str(title))
    event.add("description", "\n".join(told))
    event.add("transp", "OPAQUE")
    event.add("class", "PRIVATE")
    if link:
        event.add("url", link)
    return event


def _fingerprint(score: Score, chosen: Evening) -> str:
    return sha256(encode(score) + chosen.starts.isoformat().encode()).hexdigest()[:32]


def _description(
    score: Score, knowledge: Knowledge, link: str, *, meanwhile: bool
) -> Iterator[str]:
    yield from score.before
    position = position_in_words(score.position, score.company, knowledge)
    yield knowledge.phrased("Position: {position}.", position=position)
    limits = bounds_in_words(score.bounds, knowledge, meanwhile=meanwhile)
    yield " ".join(f"{guarded(line)}." for line in limits)
    yield ""
    yield guarded(knowledge.phrased(ASKED_AFRESH))
    if link:
        yield link
