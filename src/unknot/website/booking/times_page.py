"""Free times as people read them: days, and clock times by the clock of the practice."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
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
from unknot.website.booking.times.sets import NONE, cells_in
from unknot.website.booking.when import clock


class Time(msgspec.Struct, frozen=True):
    """One beginning: its cell, the clock on the wall, and whether it keeps the day compact."""

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
    beside = set(cells_in(compact, window))
    shown = ((cell, begins(cell).astimezone(zone)) for cell in cells_in(starts, window))
    return tuple(
        Day(day, tuple(_times(on_it, beside))) for day, on_it in groupby(shown, key=_day_of)
    )


def _day_of(shown: tuple[int, datetime]) -> date:
    return shown[1].date()


def _times(shown: Iterable[tuple[int, datetime]], beside: set[int]) -> Iterator[Time]:
    for cell, wall in shown:
        yield Time(cell, clock(wall), cell in beside)
