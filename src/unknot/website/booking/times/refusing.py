"""Why a session cannot begin at a moment: the first reason that holds, as a therapist says it."""

from enum import Enum, auto

import msgspec

from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times.offering import (
    Booked,
    Diary,
    Sought,
    cells_there,
    days_that_take_more,
    with_a_room,
)
from unknot.website.booking.times.opening import days_of, spans_on
from unknot.website.booking.times.sets import set_of


class Why(Enum):
    """What stands against a time, in the order in which it is looked for."""

    HOLIDAY = auto()
    CLOSED = auto()
    OUTSIDE = auto()
    KEPT_FREE = auto()
    BOOKED = auto()
    REST = auto()
    WAY = auto()
    FULL = auto()
    NO_ROOM = auto()
    BETWEEN_STEPS = auto()


class Refusal(msgspec.Struct, frozen=True):
    """Why; where it is a way, from or to which place, and how many minutes it takes."""

    why: Why
    place: int | None = None
    minutes: int = 0


def why_not(diary: Diary, sought: Sought) -> Refusal | None:
    """Say why what is sought cannot begin with its window, which is as long as it; else nothing."""
    return (
        _outside(diary, sought)
        or _beside_others(diary, sought)
        or _beyond_the_day(diary, sought)
        or _between_steps(diary, sought)
    )


def _outside(diary: Diary, sought: Sought) -> Refusal | None:
    session = sought.window
    spans = _spans(diary, session)
    if not spans:
        day = begins(session.first).astimezone(diary.zone).date()
        off = day in diary.openings.closed and day not in diary.openings.changed
        works = off and diary.openings.week.get(day.weekday())
        return Refusal(Why.HOLIDAY if works else Why.CLOSED)
    if set_of(spans, session) != _whole(session):
        return Refusal(Why.OUTSIDE)
    return Refusal(Why.KEPT_FREE) if set_of(diary.away, session) else None


def _beside_others(diary: Diary, sought: Sought) -> Refusal | None:
    """Look at what is booked: the session itself, the rests, and the ways between.

    Between two towns the way is named, not the rest that it comes on top of.
    """
    if any(_overlap(visit.span, sought.window) for visit in diary.visits):
        return Refusal(Why.BOOKED)
    for visit in diary.visits:
        home = sought.at_home or visit.room is None
        way = diary.roads.cells(sought.place, visit.place, home=home)
        in_town = way == 0 or visit.place == sought.place
        if in_town and _is_too_near(visit, sought, 0):
            return Refusal(Why.REST)
        if _is_too_near(visit, sought, way):
            minutes = diary.roads.minutes(sought.place, visit.place, home=home)
            return Refusal(Why.WAY, visit.place, minutes)
    return None


def _beyond_the_day(diary: Diary, sought: Sought) -> Refusal | None:
    """Look at what a day can hold: so many sessions, both ways from the base, and a room."""
    session = sought.window
    days = days_that_take_more(diary, session)
    if set_of((span for day in days for span in day), session) != _whole(session):
        return Refusal(Why.FULL)
    if cells_there(days, diary, sought) != _whole(session):
        minutes = diary.roads.minutes(diary.base, sought.place, home=sought.at_home)
        return Refusal(Why.WAY, diary.base, minutes)
    return None if with_a_room(_whole(session), sought) else Refusal(Why.NO_ROOM)


def _between_steps(diary: Diary, sought: Sought) -> Refusal | None:
    first = sought.window.first
    begun = (span for span in _spans(diary, sought.window) if span.first <= first < span.until)
    fits = any((first - span.first) % sought.step == 0 for span in begun)
    return None if fits else Refusal(Why.BETWEEN_STEPS)


def _spans(diary: Diary, session: Span) -> list[Span]:
    days = days_of(session, diary.zone)
    return [span for day in days for span in spans_on(day, diary.openings, diary.zone)]


def _is_too_near(visit: Booked, sought: Sought, way: int) -> bool:
    span = visit.span
    needed = Span(span.first - way - sought.rest, span.until + visit.rest + way)
    return _overlap(needed, sought.window)


def _overlap(one: Span, other: Span) -> bool:
    return one.first < other.until and other.first < one.until


def _whole(session: Span) -> int:
    return (1 << session.length) - 1
