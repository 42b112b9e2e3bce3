"""When somebody could come, and who."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet, Value

from unknot.website.booking.bridge import Taken, diary_of, roads_of
from unknot.website.booking.errors import NoRoom, NotOffered
from unknot.website.booking.models import CLAIMING, Absence, Appointment, State, Waiting
from unknot.website.booking.times.cells import Span, cell_at, cells_for, first_cell_from
from unknot.website.booking.times.offering import STEP, Booked, Diary, Offer, Sought, offer
from unknot.website.booking.times.ways import Roads
from unknot.website.practice.models import Place, Service, Therapist
from unknot.website.practice.spot import Spot

DAY = 24 * 12
"""Cells beyond a window in which sessions still matter: their rests and ways, and a full day."""


class Search(msgspec.Struct, frozen=True):
    """What is looked for: a service at a place, at somebody’s home or in a room, in a window.

    `besides` is an appointment that does not count, because it is the one to be moved. `any_hour`
    looks beyond the hours of therapists and at every cell, as only they decide themselves.
    """

    service: Service
    place: int
    at_home: bool
    window: Span
    besides: int = 0
    any_hour: bool = False


class Free(msgspec.Struct, frozen=True):
    """When a therapist can give what is looked for."""

    therapist: int
    offer: Offer


class Map(msgspec.Struct, frozen=True):
    """A practice’s places with the ways between them, and the rooms at one of them."""

    roads: Roads
    rooms: tuple[int, ...]


def horizon_of(service: Service, now: datetime) -> Span:
    """Give the window in which a service can be booked: after its notice, before its horizon."""
    opens = now + timedelta(minutes=service.notice_minutes)
    return Span(first_cell_from(opens), cell_at(now + timedelta(days=service.horizon_days)))


def find_service(pk: int, practice: Q, *, at_home: bool) -> Service:
    """Find a service that a practice gives at homes, or in a room; raise NotOffered for others."""
    offered = Q(at_home=True) if at_home else Q(at_practice=True)
    found = Service.objects.select_related("practice").filter(practice, offered, pk=pk).first()
    if found is None:
        raise NotOffered
    return found


def therapists_for(service: Service, *, at_home: bool) -> QuerySet[Therapist]:
    """Find who gives a service, at homes or in a room.

    Whoever touches states a registration, and is trained in each modality of the service; on which
    days the registration still holds is for `free_times` to see.
    """
    able = Therapist.objects.filter(practice_id=service.practice_id).select_related("practice")
    if at_home:
        able = able.filter(visits_homes=True)
    if not service.conversation:
        stated = Q(registered_until__isnull=False) & ~Q(registration="")
        able = able.filter(stated, ~Exists(_modalities_lacked(service)))
    return able.order_by("pk")


def _modalities_lacked(service: Service) -> QuerySet[Any]:
    """Find what a service is made of and the therapist outside was not trained in."""
    trained = Therapist.modalities.through.objects.filter(
        therapist_id=OuterRef(OuterRef("pk")), modality_id=OuterRef("modality_id")
    )
    return Service.modalities.through.objects.filter(~Exists(trained), service_id=service.pk)


def free_times(search: Search, therapists: Sequence[Therapist], now: datetime) -> list[Free]:
    """Find when each of some therapists can give what is looked for.

    Raises NotOffered for a place that the practice does not have, or does not visit, or that has
    no room. Reads the database twice, however many therapists, days and appointments there are.
    """
    diaries, sought = looked_at(search, therapists, now)
    return [
        Free(who.pk, offer(diary, sought)) for who, diary in zip(therapists, diaries, strict=True)
    ]


def looked_at(
    search: Search, therapists: Sequence[Therapist], now: datetime
) -> tuple[list[Diary], Sought]:
    """Give the diary of each therapist, and what is looked for in them."""
    map_ = _map(search)
    taken = _taken([one.pk for one in therapists], map_.rooms, search, now)
    sought = Sought(
        window=search.window,
        length=cells_for(search.service.minutes),
        place=search.place,
        rest=cells_for(search.service.rest_minutes),
        step=1 if search.any_hour else STEP,
        rooms=None if search.at_home else _use_of(map_.rooms, taken.values()),
    )
    return [_diary(who, map_, taken[who.pk], search) for who in therapists], sought


def _diary(who: Therapist, map_: Map, taken: Taken, search: Search) -> Diary:
    touch = not search.service.conversation
    window, any_hour = search.window, search.any_hour
    return diary_of(who, map_.roads, taken, window, touch=touch, any_hour=any_hour)


def still_claiming(now: datetime) -> QuerySet[Appointment]:
    """Find whose time nobody else can have: confirmed, asked for, or held until later."""
    over = Q(state=State.HELD, held_until__lte=now)
    return Appointment.objects.filter(~over, state__in=CLAIMING)


def has_sessions_to_come(service: Service, now: datetime) -> bool:
    """Say whether anybody holds or booked a service for a time to come, or waits for one."""
    booked = still_claiming(now).filter(service=service, until_cell__gt=cell_at(now))
    waits = Waiting.objects.filter(service=service, until_cell__gt=cell_at(now))
    on_the_list = waits.filter(state__in=(Waiting.State.WAITING, Waiting.State.OFFERED))
    return booked.exists() or on_the_list.exists()


def _map(search: Search) -> Map:
    practice = search.service.practice
    rows = Place.objects.filter(practice=practice).order_by("pk", "rooms")
    places = [*rows.values_list("pk", "latitude", "longitude", "at_home", "rooms")]
    if not any(row[0] == search.place and (row[3] or not search.at_home) for row in places):
        raise NotOffered
    rooms = tuple(row[4] for row in places if row[0] == search.place and row[4] is not None)
    if not search.at_home and not rooms:
        raise NoRoom
    return Map(roads_of(practice, {row[0]: Spot(row[1], row[2]) for row in places}), rooms)


def _taken(
    therapists: Sequence[int], rooms: Sequence[int], search: Search, now: datetime
) -> Mapping[int, Taken]:
    """Read what each therapist holds, booked or blocked near a window, in one query."""
    window = search.window
    near = {"until_cell__gt": window.first - DAY, "first_cell__lt": window.until + DAY}
    booked = still_claiming(now).filter(**near).exclude(pk=search.besides)
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


def _use_of(rooms: Sequence[int], taken: Iterable[Taken]) -> list[list[Span]]:
    """Give the spans in which each room is in use: sessions with the rest after them."""
    used: dict[int, list[Span]] = {room: [] for room in rooms}
    for visit in (visit for one in taken for visit in one.visits):
        if visit.room in used:
            used[visit.room].append(Span(visit.span.first, visit.span.until + visit.rest))
    return [*used.values()]
