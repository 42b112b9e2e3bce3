"""When a therapist is there: hours of the week, changed days and holidays, as spans of cells."""

from collections.abc import Mapping, Set
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

import msgspec

from unknot.website.booking.times.cells import Span, begins, cell_at, first_cell_from

MIDNIGHT = time(0)


class Hours(msgspec.Struct, frozen=True):
    """From when until when, by the clock on the wall; until midnight where `closes` is 00:00."""

    opens: time
    closes: time


ALL_DAY = (Hours(MIDNIGHT, MIDNIGHT),)


class Openings(msgspec.Struct, frozen=True):
    """The hours of each weekday (Monday is 0), the days that differ, and the days off.

    A changed day stands above holidays: who writes one down means it, also on Christmas Day.
    """

    week: Mapping[int, tuple[Hours, ...]]
    changed: Mapping[date, tuple[Hours, ...]] = msgspec.field(default_factory=dict)
    closed: Set[date] = frozenset()

    def on(self, day: date) -> tuple[Hours, ...]:
        """Give the hours of a day."""
        if day in self.changed:
            return self.changed[day]
        return () if day in self.closed else self.week.get(day.weekday(), ())

    def at_any_hour(self) -> "Openings":
        """Open each day all day long, but for the days off on which no hours are written down."""
        changed = {day: ALL_DAY for day, hours in self.changed.items() if hours}
        return Openings(dict.fromkeys(range(7), ALL_DAY), changed, self.closed)


def spans_on(day: date, openings: Openings, zone: tzinfo) -> tuple[Span, ...]:
    """Give the spans of a day in which the clock on the wall is surely within its hours.

    Where the clock is put back, an hour by the wall comes twice: opening counts from the second,
    closing from the first. Where it is put forward, a missing hour is closed.
    """
    return _spans(day, openings.on(day), zone)


@lru_cache(maxsize=10_000)
def _spans(day: date, hours: tuple[Hours, ...], zone: tzinfo) -> tuple[Span, ...]:
    """Reckon the spans once for all therapists who keep the same hours on a day."""
    spans = (_opening(day, one, zone) for one in hours)
    return tuple(sorted(span for span in spans if span.length))


@lru_cache(maxsize=10_000)
def whole_day(day: date, zone: tzinfo) -> Span:
    """Give a day from midnight to midnight by the clock on the wall."""
    (midnight_to_midnight,) = ALL_DAY
    return _opening(day, midnight_to_midnight, zone)


def days_of(window: Span, zone: tzinfo) -> tuple[date, ...]:
    """Name each day, by the clock on the wall, of which a part lies in the window."""
    first = begins(window.first).astimezone(zone).date()
    last = begins(window.until).astimezone(zone).date()
    return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))


def _instants(day: date, clock: time, zone: tzinfo) -> tuple[datetime, datetime]:
    """Give both instants at which a clock on the wall may show this; mostly they are one.

    In UTC, because Python compares times of one zone by the clock on the wall.
    """
    shown = datetime.combine(day, clock, zone)
    return shown.replace(fold=0).astimezone(UTC), shown.replace(fold=1).astimezone(UTC)


def _opening(day: date, hours: Hours, zone: tzinfo) -> Span:
    ends = day + timedelta(days=1) if hours.closes == MIDNIGHT else day
    opens, closes = _instants(day, hours.opens, zone), _instants(ends, hours.closes, zone)
    return Span(first_cell_from(max(opens)), cell_at(min(closes)))
