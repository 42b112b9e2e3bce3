"""Rows on one side, the values that times are reckoned with on the other."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time

import msgspec

from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.times.offering import Booked, Diary
from unknot.website.booking.times.opening import Hours, Openings, days_of
from unknot.website.booking.times.ways import Roads
from unknot.website.practice.holidays import holidays_in
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.spot import Spot

Pairs = Sequence[tuple[str, str]]


class Taken(msgspec.Struct, frozen=True):
    """What one therapist is not free for: sessions, and whiles in which they are away."""

    visits: list[Booked] = msgspec.field(default_factory=list)
    away: list[Span] = msgspec.field(default_factory=list)


def diary_of(
    therapist: Therapist,
    roads: Roads,
    taken: Taken,
    window: Span,
    *,
    touch: bool,
    any_hour: bool = False,
) -> Diary:
    """Give all that decides when a therapist can come; `taken` is what is taken of them.

    They are away after their last day and, where they are to touch, from the day on which their
    registration has ended. `any_hour` looks beyond their hours, too.
    """
    openings = openings_of(therapist, window)
    away = [*taken.away]
    if therapist.last_day is not None:
        away.append(_after(therapist, therapist.last_day, window))
    return Diary(
        openings=openings.at_any_hour() if any_hour else openings,
        zone=therapist.practice.zone,
        base=therapist.base_id,
        roads=roads,
        visits=taken.visits,
        away=[*away, *_unregistered(therapist, window)] if touch else away,
        most=therapist.most_a_day,
    )


def _unregistered(therapist: Therapist, window: Span) -> Iterator[Span]:
    """Give the cells of a window in which a therapist states no registration."""
    until = therapist.registered_until
    if not therapist.registration or until is None:
        yield window
        return
    yield _after(therapist, until, window)


def _after(therapist: Therapist, day: date, window: Span) -> Span:
    """Give the cells after a day, by the clock of the practice, until a window ends."""
    zone = therapist.practice.zone
    return Span(cell_at(datetime.combine(day, time.max, zone)) + 1, window.until)


def openings_of(therapist: Therapist, window: Span) -> Openings:
    """Give a therapist’s hours; public holidays in the window are closed."""
    practice = therapist.practice
    days = days_of(window, practice.zone)
    years = range(days[0].year, days[-1].year + 1)
    return Openings(
        week={int(day): _hours(pairs) for day, pairs in therapist.week.items()},
        changed={date.fromisoformat(d): _hours(pairs) for d, pairs in therapist.changed.items()},
        closed=frozenset(day for year in years for day in holidays_in(practice.holidays_of, year)),
    )


def roads_of(practice: Practice, spots: Mapping[int, Spot]) -> Roads:
    """Give the ways between a practice’s places."""
    known = {
        (int(here), int(there)): minutes
        for (here, there), minutes in (
            (pair.split("-"), minutes) for pair, minutes in practice.known_ways.items()
        )
    }
    return Roads(spots, practice.road_factor, practice.kmh, known, practice.minutes_in_town)


def _hours(pairs: Pairs) -> tuple[Hours, ...]:
    return msgspec.convert(
        [{"opens": f"{opens}:00", "closes": f"{closes}:00"} for opens, closes in pairs],
        tuple[Hours, ...],
    )
