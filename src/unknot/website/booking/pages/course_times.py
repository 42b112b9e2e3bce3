"""A course that cannot be had at a time: what is in its way, and when all of it could be."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy
from msgspec.structs import replace

from unknot.website.booking.days_shown import SOONEST, Slot
from unknot.website.booking.pages.choosing import Chosen
from unknot.website.booking.queries import Free, Search, free_times, horizon_of
from unknot.website.booking.queries.free import WEEK, looked_at
from unknot.website.booking.times.cells import Span, begins, cells_for
from unknot.website.booking.times.offering import Diary, Sought
from unknot.website.booking.times.refusing import Why, why_not
from unknot.website.booking.times.sets import cells_in
from unknot.website.booking.times.weekly import weekly
from unknot.website.booking.times_page import Time
from unknot.website.booking.when import clock, day_and_time, wall
from unknot.website.practice.models import Practice, Therapist

REASONS = {
    Why.HOLIDAY: gettext_lazy("{when} (a public holiday)"),
    Why.CLOSED: gettext_lazy("{when} (we do not work on that day)"),
    Why.OUTSIDE: gettext_lazy("{when} (outside our hours on that day)"),
    Why.KEPT_FREE: gettext_lazy("{when} (nobody is there)"),
    Why.BOOKED: gettext_lazy("{when} (taken)"),
    Why.REST: gettext_lazy("{when} (too close to another session)"),
    Why.WAY: gettext_lazy("{when} (too little time for the way)"),
    Why.FULL: gettext_lazy("{when} (the day is full)"),
    Why.NO_ROOM: gettext_lazy("{when} (no room is free)"),
    Why.BETWEEN_STEPS: gettext_lazy("{when} (outside our hours on that day)"),
}
"""What stands against a time, in words for whoever would come."""


def in_the_way(
    cells: Sequence[int], search: Search, who: Sequence[Therapist], now: datetime
) -> str:
    """Name the times of a course that are not free, in order, each with what stands against it.

    Of several therapists the one counts who comes closest to being free; the window of the search
    does not.
    """
    length = cells_for(search.service.minutes)
    whole = replace(search, window=Span(cells[0], cells[-1] + length))
    diaries, sought = looked_at(whole, who, now)
    practice = search.service.practice
    return "; ".join(
        _named(replace(sought, window=Span(cell, cell + length)), diaries, practice)
        for cell in cells
    )


def _named(session: Sought, diaries: Sequence[Diary], practice: Practice) -> str:
    said = day_and_time(begins(session.window.first), practice)
    refusals = [one for one in (why_not(diary, session) for diary in diaries) if one]
    closest = max((one.why for one in refusals), key=lambda why: why.value, default=None)
    return str(REASONS[closest]).format(when=said) if closest else said


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
    return Slot(shown.date(), Time(begins(cell), cell, clock(shown), compact=False))
