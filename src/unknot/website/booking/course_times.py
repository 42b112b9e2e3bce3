"""A course that cannot be had at a time: what is in its way, and when all of it could be."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from unknot.website.booking.bridge import is_holiday
from unknot.website.booking.choosing import Chosen
from unknot.website.booking.days_shown import SOONEST, Slot
from unknot.website.booking.queries import Free, Search, free_times, horizon_of
from unknot.website.booking.times.cells import CELL, Span, begins, cells_for
from unknot.website.booking.times.sets import cells_in
from unknot.website.booking.times.weekly import weekly
from unknot.website.booking.times_page import Time
from unknot.website.booking.when import clock, day_and_time, wall
from unknot.website.practice.models import Practice

WEEK = timedelta(weeks=1) // CELL


def in_the_way(cells: Iterable[int], practice: Practice) -> str:
    """Name the times that are not free, and say which of them fall on a public holiday."""
    return "; ".join(_named(cell, practice) for cell in cells)


def _named(cell: int, practice: Practice) -> str:
    said = day_and_time(begins(cell), practice)
    if is_holiday(practice, wall(begins(cell), practice).date()):
        return _("{when} (a public holiday)").format(when=said)
    return said


def courses_near(chosen: Chosen, sessions: int, near: int, now: datetime) -> list[Slot]:
    """Give the times closest to one at which somebody is free for a whole course, in order."""
    opens = horizon_of(chosen.service, now)
    window = Span(opens.first, opens.until + sessions * WEEK)
    search = Search(chosen.service, chosen.place.pk, chosen.at_home, window)
    last = opens.until - cells_for(chosen.service.minutes)
    close: set[int] = set()
    for free in free_times(search, chosen.who, now):
        close |= {*_closest(free, chosen, sessions, near, window, last)}
    return [_slot(cell, chosen.practice) for cell in _nearest(close, near)]


def _closest(
    free: Free, chosen: Chosen, sessions: int, near: int, window: Span, last: int
) -> Sequence[int]:
    """Give the few beginnings, none after the last, at which one therapist has the whole course."""
    starts = {*cells_in(free.offer.starts, window)}
    zone = chosen.practice.zone
    whole = [
        cell
        for cell in starts
        if cell <= last and all(one in starts for one in weekly(cell, sessions, zone))
    ]
    return _nearest(whole, near)


def _nearest(cells: Iterable[int], near: int) -> list[int]:
    return sorted(sorted(cells, key=lambda cell: (abs(cell - near), cell))[:SOONEST])


def _slot(cell: int, practice: Practice) -> Slot:
    shown = wall(begins(cell), practice)
    return Slot(shown.date(), Time(cell, clock(shown), compact=False))
