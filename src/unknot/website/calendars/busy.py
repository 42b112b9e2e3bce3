"""Reads when somebody is busy from the entries of their own calendar, and forgets all else."""

import time
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

import msgspec
import recurring_ical_events
from icalendar import Calendar
from icalendar import Event as Entry

from unknot.website.booking.times.cells import Span, begins, cell_at, first_cell_from
from unknot.website.calendars.bounding import for_at_most
from unknot.website.calendars.errors import TOO_MUCH, NotReached
from unknot.website.calendars.questions import Stored

READS_FOR_SECONDS = 30.0
READS_ONE_FOR_SECONDS = 3.0
MOST_TIMES = 5_000
COARSE_ENOUGH = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
TOO_FINE = frozenset(("BYHOUR", "BYMINUTE", "BYSECOND"))
"""What repeats by the hour, or several times a day, is no entry of a person’s calendar."""


class Standing(msgspec.Struct, frozen=True):
    """Where an entry of our own stands, and when."""

    name: str
    spans: tuple[Span, ...]


class Read(msgspec.Struct, frozen=True):
    """When somebody is busy; which entries are our own; how many nobody could read."""

    spans: tuple[Span, ...]
    ours: Mapping[str, Standing]
    unread: int


def read_entries(
    entries: Iterable[Stored],
    window: Span,
    zone: ZoneInfo,
    ours: AbstractSet[str],
    addresses: AbstractSet[str],
) -> Read:
    """Read entries within a window; times without a zone, and whole days, are those of `zone`.

    What somebody of these addresses declined keeps nobody busy. Each entry fails alone.
    Raises NotReached where reading would take too long.
    """
    until = time.monotonic() + READS_FOR_SECONDS
    spans: list[Span] = []
    seen: dict[str, Standing] = {}
    unread = 0
    for stored in entries:
        try:
            with for_at_most(READS_ONE_FOR_SECONDS):
                calendar, uids = _parsed(stored.written)
                found = _found(calendar, window)
                if uids & ours:
                    standing = Standing(stored.name, tuple(_spans(found, window, zone)))
                    seen |= dict.fromkeys(uids & ours, standing)
                else:
                    busy = [one for one in found if _is_busy(one, addresses)]
                    spans += _spans(busy, window, zone)
        except Exception:  # whatever stands there, the other entries count
            unread += 1
        if time.monotonic() > until or len(spans) > MOST_TIMES:
            raise NotReached(TOO_MUCH)
    return Read(tuple(merged(spans)), seen, unread)


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Join spans that overlap or touch."""
    last: Span | None = None
    for span in sorted(spans):
        if last is not None and span.first <= last.until:
            last = Span(last.first, max(last.until, span.until))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _parsed(written: str) -> tuple[Calendar, set[str]]:
    calendar = Calendar.from_ical(written)
    if not isinstance(calendar, Calendar) or not calendar.events:
        raise ValueError(written)
    for entry in calendar.events:
        _check_coarse(entry)
    return calendar, {str(entry.get("uid", "")) for entry in calendar.events}


def _check_coarse(entry: Entry) -> None:
    """Refuse rules that would repeat for ever within a day, or never leave it."""
    rules = entry.get("rrule", [])
    for rule in rules if isinstance(rules, list) else [rules]:
        if {str(one) for one in rule.get("FREQ", [])} - COARSE_ENOUGH or TOO_FINE & set(rule):
            raise ValueError(rule)
        if any(steps < 1 for steps in rule.get("INTERVAL", [])):
            raise ValueError(rule)


def _found(calendar: Calendar, window: Span) -> list[Entry]:
    """Give each time that an entry comes within a window."""
    of = recurring_ical_events.of(calendar)
    return [*of.between(begins(window.first), begins(window.until))]


def _spans(found: Iterable[Entry], window: Span, zone: ZoneInfo) -> list[Span]:
    spans = (_span(entry, zone).within(window) for entry in found)
    return [span for span in spans if span.length]


def _is_busy(entry: Entry, addresses: AbstractSet[str]) -> bool:
    free = str(entry.get("transp", "")).upper() == "TRANSPARENT"
    off = str(entry.get("status", "")).upper() == "CANCELLED"
    return not (free or off or _declined(entry) & addresses)


def _declined(entry: Entry) -> set[str]:
    """Give the addresses of those who declined a meeting."""
    invited = entry.get("attendee", [])
    return {
        str(one).lower().removeprefix("mailto:")
        for one in (invited if isinstance(invited, list) else [invited])
        if str(one.params.get("PARTSTAT", "")).upper() == "DECLINED"
    }


def _span(entry: Entry, zone: ZoneInfo) -> Span:
    """Give the cells that an entry touches; a cell that is begun counts whole."""
    start, end = entry.start, entry.end
    if not isinstance(start, datetime) and start == end:
        end += timedelta(days=1)  # a whole day, as some programs write it
    return Span(cell_at(_instant(start, zone)), first_cell_from(_instant(end, zone)))


def _instant(when: date, zone: ZoneInfo) -> datetime:
    if not isinstance(when, datetime):
        when = datetime.combine(when, clock())
    return when if when.tzinfo else when.replace(tzinfo=zone)
