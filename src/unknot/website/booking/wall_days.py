"""Days as a clock on the wall counts them, in cells: a day may lack an hour or hold one twice."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from unknot.website.booking.times.cells import CELL, EPOCH, Span, begins, cell_at
from unknot.website.booking.when import clock

A_DAY = timedelta(days=1)
CLOCKS = tuple(clock(EPOCH + n * CELL) for n in range(A_DAY // CELL))
"""What the clock shows as each cell of a day begins on which nobody changes it."""


class WallDay(msgspec.Struct, frozen=True):
    """A day from midnight to midnight, and what the clock shows as each of its cells begins."""

    day: date
    cells: Span
    clocks: Sequence[str]


def wall_days(window: Span, zone: ZoneInfo) -> Iterator[WallDay]:
    """Give every day that has a part in a window, whole."""
    day = begins(window.first).astimezone(zone).date()
    while _midnight(day, zone) < window.until:
        cells = Span(_midnight(day, zone), _midnight(day + A_DAY, zone))
        yield WallDay(day, cells, _clocks(cells, zone))
        day += A_DAY


def _midnight(day: date, zone: ZoneInfo) -> int:
    return cell_at(datetime.combine(day, time(), zone))


def _clocks(cells: Span, zone: ZoneInfo) -> Sequence[str]:
    """Ask the zone for each cell only on days on which the clock is changed: it takes its time."""
    if cells.length == len(CLOCKS):
        return CLOCKS
    return [clock(begins(cell).astimezone(zone)) for cell in range(cells.first, cells.until)]
