"""Free times as people read them: days, and clock times by the clock of the practice."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec
from django.db.models import Q

from unknot.website.booking.errors import NotOffered
from unknot.website.booking.queries import (
    Free,
    Search,
    find_service,
    free_times,
    horizon_of,
    therapists_for,
)
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times.sets import NONE, cells_in, part
from unknot.website.booking.wall_days import WallDay, wall_days


class Time(msgspec.Struct, frozen=True):
    """One beginning: its instant and cell, the clock on the wall, and if it keeps a day compact."""

    begins: datetime
    cell: int
    clock: str
    compact: bool


class Day(msgspec.Struct, frozen=True):
    """A day with at least one free time."""

    day: date
    times: tuple[Time, ...]


class Asked(msgspec.Struct, frozen=True):
    """Which times somebody asks for; anybody’s where no therapist is named."""

    service: int
    place: int
    at_home: bool
    therapist: int | None


def times_page(practice: str, asked: Asked, now: datetime) -> tuple[Day, ...]:
    """Find the free times, as far ahead as they can be booked.

    Raises NotOffered for what the practice does not give, or not by whoever is named. Reads
    the database four times.
    """
    service = find_service(asked.service, Q(practice__slug=practice), at_home=asked.at_home)
    able = therapists_for(service, at_home=asked.at_home)
    who = [*(able if asked.therapist is None else able.filter(pk=asked.therapist))]
    if asked.therapist is not None and not who:
        raise NotOffered
    window = horizon_of(service, now)
    search = Search(service, asked.place, asked.at_home, window)
    free = free_times(search, who, now)
    return days_of_times(free, window, service.practice.zone)


def days_of_times(free: Iterable[Free], window: Span, zone: ZoneInfo) -> tuple[Day, ...]:
    """Write out when at least one of some therapists is free, day by day."""
    starts = compact = NONE
    for one in free:
        starts |= one.offer.starts
        compact |= one.offer.compact
    days = (_day(one, window, starts, compact) for one in wall_days(window, zone))
    return tuple(day for day in days if day.times)


def _day(one: WallDay, window: Span, starts: int, compact: int) -> Day:
    inside = one.cells.within(window)
    beside = set(cells_in(part(compact, inside, window), inside))
    return Day(
        one.day,
        tuple(
            Time(begins(cell), cell, one.clocks[cell - one.cells.first], cell in beside)
            for cell in cells_in(part(starts, inside, window), inside)
        ),
    )
