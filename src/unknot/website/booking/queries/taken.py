"""What is taken already: of therapists, and of the rooms at a place."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db.models import IntegerField, Q, QuerySet, Value

from unknot.website.booking.bridge import Taken, roads_of
from unknot.website.booking.errors import NoRoom, NotOffered
from unknot.website.booking.models import CLAIMING, Absence, Appointment, State, Waiting
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.times.offering import Booked
from unknot.website.booking.times.ways import Roads
from unknot.website.practice.models import Place, Practice, Service
from unknot.website.practice.spot import Spot

DAY = 24 * 12
"""Cells beyond a window in which sessions still matter: their rests and ways, and a full day."""


class Map(msgspec.Struct, frozen=True):
    """A practice’s places with the ways between them, and the rooms at one of them."""

    roads: Roads
    rooms: tuple[int, ...]


def still_claiming(now: datetime) -> QuerySet[Appointment]:
    """Find whose time nobody else can have: confirmed, asked for, or held until later."""
    over = Q(state=State.HELD, held_until__lte=now)
    return Appointment.objects.filter(~over, state__in=CLAIMING)


def has_sessions_to_come(service: Service, now: datetime) -> bool:
    """Say whether anybody holds or booked a service for a time to come, or waits for one."""
    booked = still_claiming(now).filter(service=service, until_cell__gt=cell_at(now))
    waits = Waiting.objects.filter(service=service, until_cell__gt=cell_at(now))
    on_the_list = waits.filter(state__in=Waiting.OPEN)
    return booked.exists() or on_the_list.exists()


def map_of(practice: Practice, place: int, *, at_home: bool) -> Map:
    """Read a practice’s places, in one query.

    Raises NotOffered for one that it does not have or visit, NoRoom for one without a room.
    """
    rows = Place.objects.filter(practice=practice).order_by("pk", "rooms")
    places = [*rows.values_list("pk", "latitude", "longitude", "at_home", "rooms")]
    if not any(row[0] == place and (row[3] or not at_home) for row in places):
        raise NotOffered
    rooms = tuple(row[4] for row in places if row[0] == place and row[4] is not None)
    if not at_home and not rooms:
        raise NoRoom
    return Map(roads_of(practice, {row[0]: Spot(row[1], row[2]) for row in places}), rooms)


def taken_near(
    window: Span,
    therapists: Sequence[int],
    rooms: Sequence[int],
    now: datetime,
    *,
    besides: Sequence[int] = (),
) -> Mapping[int, Taken]:
    """Read what each therapist holds, booked or blocked near a window, in one query.

    `besides` are appointments that do not count.
    """
    near = {"until_cell__gt": window.first - DAY, "first_cell__lt": window.until + DAY}
    booked = still_claiming(now).filter(**near)
    # Only where there are some: the index that answers all this by itself holds no numbers of rows.
    booked = booked.exclude(pk__in=besides) if besides else booked
    nothing = Value(None, output_field=IntegerField())
    columns = ("therapist_id", "place_id", "room_id", "first_cell", "until_cell", "rest_cells")
    away = Absence.objects.filter(therapist__in=therapists, **near).annotate(
        place_id=nothing, room_id=nothing, rest_cells=nothing
    )
    read = booked.filter(therapist__in=therapists).values_list(*columns)
    read = read.union(away.values_list(*columns), all=True)
    if rooms:
        others = booked.filter(room__in=rooms).exclude(therapist__in=therapists)
        read = read.union(others.values_list(*columns), all=True)
    return _by_therapist(read)


def _by_therapist(rows: Iterable[Sequence[Any]]) -> Mapping[int, Taken]:
    """Tell sessions from absences, which have no place, for each therapist."""
    taken: dict[int, Taken] = defaultdict(Taken)
    for who, place, room, first, until, rest in rows:
        if place is None:
            taken[who].away.append(Span(first, until))
        else:
            taken[who].visits.append(Booked(Span(first, until), place, room, rest))
    return taken


def use_of(rooms: Sequence[int], taken: Iterable[Taken]) -> list[list[Span]]:
    """Give the spans in which each room is in use: sessions with the rest after them."""
    used: dict[int, list[Span]] = {room: [] for room in rooms}
    for visit in (visit for one in taken for visit in one.visits):
        if visit.room in used:
            used[visit.room].append(Span(visit.span.first, visit.span.until + visit.rest))
    return [*used.values()]
