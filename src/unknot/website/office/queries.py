"""What the office reads."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import combinations

import msgspec
from django.db.models import Model, QuerySet

from unknot.website.booking.bridge import openings_of, roads_of
from unknot.website.booking.forms import LAST_CELL
from unknot.website.booking.models import SETTLED, Absence, Appointment, Waiting
from unknot.website.booking.queries import appointments_in
from unknot.website.booking.queries.appointments import to_come
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.times.opening import spans_on
from unknot.website.booking.when import span_of
from unknot.website.diary.forms.day import LAST_DAY
from unknot.website.practice.hours import write_hours
from unknot.website.practice.models import Place, Practice, Room, Service, Therapist

WAITED_FOR = {Therapist: "therapist", Service: "service", Place: "place"}
"""What somebody on the waiting list names, and where it stands with them."""


class Way(msgspec.Struct, frozen=True):
    """A way between two places: what is estimated, and the minutes that the practice states."""

    here: Place
    there: Place
    estimate: int
    stated: int | None


class ChangedDay(msgspec.Struct, frozen=True):
    """A day that differs from its weekday."""

    day: date
    hours: str


def ways_between(practice: Practice) -> Iterator[Way]:
    """Give the way between each two places of a practice."""
    places = [*practice.places.all()]
    roads = roads_of(practice, {place.pk: place.spot for place in places})
    guessing = msgspec.structs.replace(roads, known={})
    for here, there in combinations(places, 2):
        ends = (here.pk, there.pk)
        stated = roads.known.get(ends, roads.known.get(ends[::-1]))
        yield Way(here, there, guessing.minutes(*ends), stated)


def changed_days(therapist: Therapist, today: date) -> list[ChangedDay]:
    """Give the days that differ, from today on."""
    days = sorted((date.fromisoformat(day), hours) for day, hours in therapist.changed.items())
    return [ChangedDay(day, write_hours(hours)) for day, hours in days if day >= today]


def is_booked_beside_hours(therapist: Therapist, day: date) -> bool:
    """Say whether a session of a day lies outside the hours that a therapist keeps on it."""
    zone, span = therapist.practice.zone, span_of(therapist.practice, day, day)
    hours = spans_on(day, openings_of(therapist, span), zone)
    booked = (one.span for one in appointments_in(therapist, span))
    return any(all(one.within(own) != one for own in hours) for one in booked)


def absences(therapist: Therapist, now: datetime) -> QuerySet[Absence]:
    """Find the time off of a therapist from now on, without what their own calendar told."""
    coming = therapist.absences.filter(until_cell__gt=cell_at(now), from_calendar=None)
    return coming.order_by("first_cell")


def booked_unregistered(therapist: Therapist, today: date) -> QuerySet[Appointment]:
    """Find the sessions with touch to come on days on which no registration holds."""
    over = today - timedelta(days=1)
    until = therapist.registered_until if therapist.registration else None
    return booked_after(therapist, max(until or over, over)).filter(service__conversation=False)


def booked_after(therapist: Therapist, day: date) -> QuerySet[Appointment]:
    """Find the sessions that are booked, or asked for, with a therapist after a day.

    A registration may be written down to hold for ever.
    """
    next_day = datetime.combine(
        min(day, LAST_DAY) + timedelta(days=1), time(), therapist.practice.zone
    )
    coming = Span(cell_at(next_day), LAST_CELL)
    return appointments_in(therapist, coming).filter(state__in=SETTLED)


def is_waited_for(row: Model, now: datetime) -> bool:
    """Say whether somebody on the waiting list still hopes for a time with, of or at a row."""
    named = WAITED_FOR.get(type(row))
    hoping = Waiting.objects.filter(state__in=Waiting.OPEN, until_cell__gt=cell_at(now))
    return named is not None and hoping.filter(**{named: row.pk}).exists()


def is_awaited_in(room: Room, now: datetime) -> bool:
    """Say whether somebody counts on a session in a room."""
    return to_come(Appointment.objects.filter(room=room), now).exists()
