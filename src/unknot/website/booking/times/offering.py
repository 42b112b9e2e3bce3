"""The times at which a session can begin: open, not taken, and the therapist can get there."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, tzinfo

import msgspec

from unknot.website.booking.times.cells import Span
from unknot.website.booking.times.opening import Openings, days_of, spans_on, whole_day
from unknot.website.booking.times.sets import NONE, marks, set_of, starts_of_runs
from unknot.website.booking.times.ways import Roads

STEP = 3
"""Cells between the beginnings that are offered: a quarter of an hour."""


class Booked(msgspec.Struct, frozen=True, gc=False):
    """A session that is held or booked: its cells, where it is given, and the rest after it.

    Where it is given in no room, it is given at a home in that place.
    """

    span: Span
    place: int
    room: int | None = None
    rest: int = 0


class Diary(msgspec.Struct, frozen=True):
    """All that decides when one therapist can come.

    `base` is the place that a day starts from and ends at. `away` are spans in which the
    therapist is not there at all: they go away from the base, and come back to it.
    `most` is how many sessions one day may hold.
    """

    openings: Openings
    zone: tzinfo
    base: int
    roads: Roads
    visits: Sequence[Booked] = ()
    away: Sequence[Span] = ()
    most: int | None = None


class Sought(msgspec.Struct, frozen=True):
    """What somebody looks for: so many cells, at a place, in a window.

    `rest` cells are kept free after it, for whoever gives it and in its room. Beginnings are
    offered every `step` cells, counted from the opening. `rooms` holds, for each room that would
    do, when it is in use, rests included; it is None where no room is needed: at a home.
    """

    window: Span
    length: int
    place: int
    rest: int = 0
    step: int = STEP
    rooms: Sequence[Sequence[Span]] | None = None

    @property
    def at_home(self) -> bool:
        """Whether it is given at somebody’s home."""
        return self.rooms is None


class Offer(msgspec.Struct, frozen=True):
    """Where a session can begin, and which of these beginnings leave no gap beside another.

    What is too short for another beginning is no gap: ways and rests seldom end on a quarter.
    """

    starts: int
    compact: int


def offer(diary: Diary, sought: Sought) -> Offer:
    """Find the cells at which what is sought can begin.

    The day’s first and last ways, from the base and back to it, lie inside the opening hours, and
    so do those before and after a while in which the therapist is away.
    """
    window, length = sought.window, sought.length
    days = days_that_take_more(diary, window)
    taken = _taken(diary, sought)
    free = cells_there(days, diary, sought) & ~taken
    begun = NONE
    for span in (span for day in days for span in day):
        begun |= marks(span, sought.step, window)
    starts = begun & starts_of_runs(free, length) & with_a_room(free, sought)
    return Offer(starts, compact=starts & _beside(taken, sought))


def _beside(taken: int, sought: Sought) -> int:
    """Give the beginnings between which and another session nobody could begin."""
    near = NONE
    for gap in range(sought.step):
        near |= taken << gap + 1 | taken >> sought.length + gap
    return near


def days_that_take_more(diary: Diary, window: Span) -> Sequence[tuple[Span, ...]]:
    """Give the opening spans of each day that is not full."""
    days = days_of(window, diary.zone)
    some = days if diary.most is None else _with_fewer(diary.most, days, diary)
    opened = (spans_on(day, diary.openings, diary.zone) for day in some)
    return [spans for spans in opened if spans]


def _with_fewer(most: int, days: Sequence[date], diary: Diary) -> Sequence[date]:
    """Give the days that hold fewer sessions: those begun before they end, less those over.

    Those beside the hours count as well.
    """
    begun = sorted(visit.span.first for visit in diary.visits)
    over = sorted(visit.span.until for visit in diary.visits)
    whole = ((day, whole_day(day, diary.zone)) for day in days)
    return [
        day
        for day, span in whole
        if bisect_left(begun, span.until) - bisect_right(over, span.first) < most
    ]


def cells_there(days: Sequence[tuple[Span, ...]], diary: Diary, sought: Sought) -> int:
    """Give the cells in which the therapist is there, and already or still at this place."""
    way = diary.roads.cells(diary.base, sought.place, home=sought.at_home)
    there = (
        Span(max(span.first, spans[0].first + way), min(span.until, spans[-1].until - way))
        for spans in days
        for span in spans
    )
    away = (Span(one.first - way, one.until + way) for one in diary.away)
    return set_of(there, sought.window) & ~set_of(away, sought.window)


def _taken(diary: Diary, sought: Sought) -> int:
    """Give the cells that other sessions need, ways between them included, and each one’s rest."""
    roads, place = diary.roads, sought.place
    places = {visit.place for visit in diary.visits}
    to_rooms = {there: roads.cells(place, there, home=sought.at_home) for there in places}
    to_homes = to_rooms | {place: roads.cells(place, place, home=True)}
    spans = []
    for visit in diary.visits:
        way = (to_homes if visit.room is None else to_rooms)[visit.place]
        span = visit.span
        spans.append(Span(span.first - way - sought.rest, span.until + visit.rest + way))
    return set_of(spans, sought.window)


def with_a_room(free: int, sought: Sought) -> int:
    """Give the cells at which some room stays free for long enough; all where none is needed."""
    if sought.rooms is None:
        return free
    starts = NONE
    for spans in sought.rooms:
        used = set_of((Span(one.first - sought.rest, one.until) for one in spans), sought.window)
        starts |= starts_of_runs(free & ~used, sought.length)
    return starts
