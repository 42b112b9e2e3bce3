"""Free times as they are laid out: the soonest, the nearest to one, and a strip of days."""

from collections.abc import Sequence
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec

from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times_page import Day, Time

SOONEST = 3
TALLEST = 6
TIMES_A_STEP = 4
"""A bar of the strip grows by one step for so many free times."""


class Slot(msgspec.Struct, frozen=True):
    """One beginning with its day, to be chosen."""

    day: date
    time: Time


class DayBar(msgspec.Struct, frozen=True):
    """A day of the strip; `tall` is 0 where nothing is free."""

    day: date
    free: int
    tall: int
    shown: bool
    month: bool


def soonest(days: Sequence[Day]) -> list[Slot]:
    """Give the very first time, and of the days after it the ones that keep a day compact."""
    first = [Slot(days[0].day, days[0].times[0])] if days else []
    return first + [Slot(day.day, _kindest(day)) for day in days[1:SOONEST]]


def nearest(days: Sequence[Day], cell: int) -> list[Slot]:
    """Give the times closest to one that cannot be had, in order."""
    slots = [Slot(day.day, one) for day in days for one in day.times]
    close = sorted(slots, key=lambda slot: (abs(slot.time.cell - cell), slot.time.cell))
    return sorted(close[:SOONEST], key=lambda slot: slot.time.cell)


def strip(days: Sequence[Day], shown: date | None, window: Span, zone: ZoneInfo) -> list[DayBar]:
    """Give every day until the last that can be booked, with how much is free on it."""
    free = {day.day: len(day.times) for day in days}
    first = begins(window.first).astimezone(zone).date()
    last = begins(window.until).astimezone(zone).date()
    every = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    return [
        DayBar(
            day,
            free.get(day, 0),
            min(TALLEST, -(-free.get(day, 0) // TIMES_A_STEP)),
            day == shown,
            day.day == 1 or day == first,
        )
        for day in every
    ]


def day_shown(days: Sequence[Day], wish: date | None) -> Day | None:
    """Give the day that was asked for, or the first on which something is free."""
    if wish is not None:
        return next((day for day in days if day.day == wish), Day(wish, ()))
    return days[0] if days else None


def _kindest(day: Day) -> Time:
    return next((one for one in day.times if one.compact), day.times[0])
