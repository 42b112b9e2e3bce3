"""When somebody could come, and who."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import msgspec
from django.db.models import Exists, OuterRef, Q, QuerySet

from unknot.website.booking.bridge import Taken, diary_of
from unknot.website.booking.errors import NotOffered
from unknot.website.booking.models import MOST_SESSIONS, Appointment
from unknot.website.booking.queries.taken import Map, map_of, taken_near, use_of
from unknot.website.booking.times.cells import CELL, Span, cell_at, cells_for, first_cell_from
from unknot.website.booking.times.offering import STEP, Diary, Offer, Sought, offer
from unknot.website.practice.models import Service, Therapist

WEEK = timedelta(weeks=1) // CELL
FURTHEST = timedelta(days=366)
"""So far ahead anything begins that is booked or waited for: no service opens further ahead."""


class Search(msgspec.Struct, frozen=True):
    """What is looked for: a service at a place, at somebody’s home or in a room, in a window.

    `besides` are appointments that do not count: those to be moved, or looked at once more.
    `any_hour` looks beyond the hours of therapists and at every cell, as only they decide
    themselves.
    """

    service: Service
    place: int
    at_home: bool
    window: Span
    besides: Sequence[int] = ()
    any_hour: bool = False


class Free(msgspec.Struct, frozen=True):
    """When a therapist can give what is looked for."""

    therapist: int
    offer: Offer


def horizon_of(service: Service, now: datetime) -> Span:
    """Give the window in which a service can be booked: after its notice, before its horizon.

    Nothing is in it where somebody made the notice longer than the horizon.
    """
    first = first_cell_from(now + timedelta(minutes=service.notice_minutes))
    return Span(first, max(first, cell_at(now + timedelta(days=service.horizon_days))))


def room_to_move(appointment: Appointment, now: datetime) -> Span:
    """Give the window in which an appointment can be moved by its link.

    Where a course goes on beyond the horizon, its late sessions can be moved near where they are:
    until a week after, but no further than any course could have gone.
    """
    opens = horizon_of(appointment.service, now)
    if appointment.until_cell <= opens.until:
        return opens
    last = opens.until + MOST_SESSIONS * WEEK
    return Span(opens.first, max(opens.until, min(appointment.until_cell + WEEK, last)))


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
    map_ = map_of(search.service.practice, search.place, at_home=search.at_home)
    numbers = [one.pk for one in therapists]
    taken = taken_near(search.window, numbers, map_.rooms, now, besides=search.besides)
    sought = Sought(
        window=search.window,
        length=cells_for(search.service.minutes),
        place=search.place,
        rest=cells_for(search.service.rest_minutes),
        step=1 if search.any_hour else STEP,
        rooms=None if search.at_home else use_of(map_.rooms, taken.values()),
    )
    return [_diary(who, map_, taken[who.pk], search) for who in therapists], sought


def _diary(who: Therapist, map_: Map, taken: Taken, search: Search) -> Diary:
    touch = not search.service.conversation
    window, any_hour = search.window, search.any_hour
    return diary_of(who, map_.roads, taken, window, touch=touch, any_hour=any_hour)
