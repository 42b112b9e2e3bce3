"""A therapist’s day in its order: who comes, the ways between, and what is free."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from unknot.website.booking.bridge import notes_of, roads_of
from unknot.website.booking.models import Absence, Appointment, State, Waiting
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.times.ways import Roads
from unknot.website.booking.when import clock, wall
from unknot.website.care.summary import Summary, summary_of
from unknot.website.known import load
from unknot.website.people.sealing import SealBroken
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.queries import today_at
from unknot.website.practice.spot import Spot

WORTH_NAMING = 6
"""A free while of at least so many cells is named: half an hour."""


class Way(msgspec.Struct, frozen=True):
    """A way between two places, and when to leave at the latest."""

    leave_by: str
    minutes: int
    here: str
    there: str


class Free(msgspec.Struct, frozen=True):
    """A while without sessions, and how many people wait for a time like this."""

    begins: str
    until: str
    waiting: int


class Away(msgspec.Struct, frozen=True):
    """A while in which the therapist is not there; `number` is that of its row."""

    begins: str
    until: str
    number: int


class Visit(msgspec.Struct, frozen=True):
    """One session: its clock times, and the how-manieth of this client it is.

    `told` is what has to be known before touch; None means that nobody is touched before they are
    asked. `notes` is what was written for the therapist alone.
    """

    appointment: Appointment
    told: Summary | None
    notes: str
    begins: str
    ends: str
    nth: int
    is_next: bool

    @property
    def is_asked(self) -> bool:
        """Whether the practice has yet to say yes."""
        return self.appointment.state == State.ASKED

    @property
    def is_missed(self) -> bool:
        """Whether nobody came."""
        return self.appointment.state == State.MISSED


Entry = Visit | Way | Free | Away


def agenda(
    therapist: Therapist, day: date, appointments: Sequence[Appointment], now: datetime
) -> tuple[Entry, ...]:
    """Write a day out. Ways begin and end at the therapist’s base."""
    roads, names = _map_of(therapist.practice)
    entries: list[tuple[int, Entry]] = [*_away(therapist, day), *_visits(appointments, now)]
    here, free_from = therapist.base_id, None
    for one in appointments:
        there = one.place_id
        leave = one.first_cell - roads.cells(here, there)
        entries += _free(therapist, free_from, leave)
        if here != there:
            way = Way(
                _clock(leave, therapist), roads.minutes(here, there), names[here], names[there]
            )
            entries.append((leave, way))
        here, free_from = there, one.until_cell
    if free_from is not None and here != therapist.base_id:
        base = therapist.base_id
        way = Way(_clock(free_from, therapist), roads.minutes(here, base), names[here], names[base])
        entries.append((free_from, way))
    return tuple(entry for _, entry in sorted(entries, key=lambda placed: placed[0]))


def span_of(practice: Practice, day: date, days: int = 1) -> Span:
    """Give the cells of some days by the clock of a practice."""
    zone = ZoneInfo(practice.time_zone)
    midnights = (datetime.combine(day + timedelta(days=n), time(), zone) for n in (0, days))
    return Span(*map(cell_at, midnights))


def _visits(appointments: Sequence[Appointment], now: datetime) -> Iterator[tuple[int, Visit]]:
    following = next((one.pk for one in appointments if one.ends > now), None)
    counted = _counted(appointments)
    for one in appointments:
        visit = Visit(
            appointment=one,
            told=_told(one, now),
            notes=_notes(one),
            begins=_clock(one.first_cell, one.therapist),
            ends=_clock(one.until_cell, one.therapist),
            nth=counted[one.pk],
            is_next=one.pk == following,
        )
        yield one.first_cell, visit


def _told(appointment: Appointment, now: datetime) -> Summary | None:
    if appointment.listening is None:
        return None
    today = today_at(appointment.practice, now)
    return summary_of(appointment.listening, today, now, load())


def _notes(appointment: Appointment) -> str:
    try:
        return notes_of(appointment)
    except SealBroken as error:
        return str(error)


def _free(therapist: Therapist, first: int | None, until: int) -> Iterator[tuple[int, Entry]]:
    if first is None or until - first < WORTH_NAMING:
        return
    waiting = Waiting.objects.filter(
        practice=therapist.practice,
        state=Waiting.State.WAITING,
        first_cell__lt=until,
        until_cell__gt=first,
    )
    yield first, Free(_clock(first, therapist), _clock(until, therapist), waiting.count())


def _away(therapist: Therapist, day: date) -> Iterator[tuple[int, Entry]]:
    span = span_of(therapist.practice, day)
    rows = Absence.objects.filter(
        therapist=therapist, until_cell__gt=span.first, first_cell__lt=span.until
    )
    for row in rows:
        within = Span(row.first_cell, row.until_cell).within(span)
        from_, until = _clock(within.first, therapist), _clock(within.until, therapist)
        yield within.first, Away(from_, until, row.pk)


def _counted(appointments: Sequence[Appointment]) -> dict[int, int]:
    """Say the how-manieth session of its client each one is."""
    clients = {one.client_id for one in appointments if one.client_id is not None}
    been = Appointment.objects.filter(client__in=clients, state=State.CONFIRMED)
    sessions = [*been.values_list("client_id", "first_cell")]
    return {
        one.pk: 1 + sum(who == one.client_id and cell < one.first_cell for who, cell in sessions)
        for one in appointments
    }


def _map_of(practice: Practice) -> tuple[Roads, dict[int, str]]:
    places = [*practice.places.all()]
    spots = {place.pk: Spot(place.latitude, place.longitude) for place in places}
    return roads_of(practice, spots), {place.pk: place.name for place in places}


def _clock(cell: int, therapist: Therapist) -> str:
    return clock(wall(begins(cell), therapist.practice))
