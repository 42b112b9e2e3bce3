"""A therapist’s day in its order: who comes, the ways between, and what is free."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

import msgspec

from unknot.website.booking.bridge import roads_of
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times.ways import Roads
from unknot.website.booking.when import clock, span_of, wall
from unknot.website.diary.absences import absences_in, away_in
from unknot.website.diary.entries import Entry, Free, Placed, Way
from unknot.website.diary.visits import visits
from unknot.website.practice.models import Practice, Therapist

WORTH_NAMING = 6
"""A free while of at least so many cells is named: half an hour."""


class Map(msgspec.Struct, frozen=True):
    """The places of a practice by their names, and the ways between them."""

    names: dict[int, str]
    roads: Roads

    def way(self, here: int, there: int, *, home: bool) -> tuple[int, str, str]:
        """Give the minutes of a way, and the names of its ends."""
        minutes = self.roads.minutes(here, there, home=home)
        return minutes, self.names[here], self.names[there]


def agenda(
    therapist: Therapist, day: date, appointments: Sequence[Appointment], now: datetime
) -> tuple[Entry, ...]:
    """Write a day out."""
    practice = therapist.practice
    span = span_of(practice, day, day)
    absences = absences_in(therapist, span)
    away = [one.span for one in absences]
    placed = [
        *away_in(span, absences, practice),
        *visits(appointments, now),
        *_between(therapist, appointments, away),
    ]
    return tuple(entry for _, entry in sorted(placed, key=lambda one: one[0]))


def _between(
    therapist: Therapist, appointments: Sequence[Appointment], away: Sequence[Span]
) -> Iterator[Placed]:
    """Give what lies between sessions. Ways begin and end at the therapist’s base."""
    places, base = _map_of(therapist.practice), therapist.base_id
    here, at_home, free_from = base, False, None
    for one in appointments:
        there, home = one.place_id, one.at_home or at_home
        leave = one.first_cell - places.roads.cells(here, there, home=home)
        if free_from is not None:
            yield from _free(therapist, Span(free_from, leave), away)
        yield from _way(therapist, leave, places.way(here, there, home=home))
        here, at_home, free_from = there, one.at_home, one.until_cell
    if free_from is not None:
        yield from _way(therapist, free_from, places.way(here, base, home=at_home))


def _way(therapist: Therapist, leave: int, way: tuple[int, str, str]) -> Iterator[Placed]:
    """Give the way from one place to another, or from door to door; none to where one is."""
    minutes, here, there = way
    if minutes or here != there:
        yield leave, Way(_clock(leave, therapist), minutes, here, there)


def _free(therapist: Therapist, gap: Span, away: Sequence[Span]) -> Iterator[Placed]:
    """Give the whiles of a gap in which the therapist is there, and who would like such a time."""
    for free in gap.without(away):
        if free.length < WORTH_NAMING:
            continue
        waiting = Waiting.objects.filter(
            practice=therapist.practice,
            state=Waiting.State.WAITING,
            first_cell__lt=free.until,
            until_cell__gt=free.first,
        )
        begins, until = _clock(free.first, therapist), _clock(free.until, therapist)
        yield free.first, Free(begins, until, waiting.count())


def _map_of(practice: Practice) -> Map:
    places = [*practice.places.all()]
    spots = {place.pk: place.spot for place in places}
    return Map({place.pk: place.name for place in places}, roads_of(practice, spots))


def _clock(cell: int, therapist: Therapist) -> str:
    return clock(wall(begins(cell), therapist.practice))
