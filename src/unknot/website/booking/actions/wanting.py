"""What somebody wants, who could give it, and whether all of it is free."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

import msgspec
from django.db.models import Q

from unknot.website.booking.actions.claims import check_free, length_of, locked_diary
from unknot.website.booking.errors import NotFree, NotOffered, TooFar
from unknot.website.booking.hands import may_give
from unknot.website.booking.models import MOST_SESSIONS, Appointment
from unknot.website.booking.queries.free import (
    FURTHEST,
    Search,
    find_service,
    free_times,
    horizon_of,
    therapists_for,
)
from unknot.website.booking.queries.still import stands_against
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.when import date_of
from unknot.website.practice.models import Service, Therapist


class Wanted(msgspec.Struct, frozen=True):
    """What somebody wants: this service, there and then, weekly where there are more sessions.

    Where no therapist is named, whoever is free gives it. At any hour only where whoever gives it
    says so themselves.
    """

    service: int
    therapist: int | None
    place: int
    first_cell: int
    at_home: bool
    sessions: int = 1
    any_hour: bool = False


def offered(wanted: Wanted) -> Service:
    """Find the service, where a practice gives it there, and so many times. Raises NotOffered."""
    check_number(wanted)
    return find_service(wanted.service, Q(), at_home=wanted.at_home)


def check_number(wanted: Wanted) -> None:
    """Raise NotOffered for more sessions than a course has, or for none."""
    if not 1 <= wanted.sessions <= MOST_SESSIONS:
        raise NotOffered


def candidates(
    wanted: Wanted, service: Service, now: datetime, among: Collection[int] | None = None
) -> Iterator[Therapist]:
    """Lock, one after the other, who may give it: first whose day it keeps compact."""
    if wanted.therapist is not None:
        yield able(wanted.therapist, service, at_home=wanted.at_home)
        return
    for number in _free_then(wanted, service, now, among):
        yield able(number, service, at_home=wanted.at_home)


def able(number: int, service: Service, *, at_home: bool) -> Therapist:
    """Lock a therapist; raise NotOffered unless they give the service."""
    therapist = locked_diary(number)
    if not therapists_for(service, at_home=at_home).filter(pk=number).exists():
        raise NotOffered
    return therapist


def check_still(together: Sequence[Appointment], now: datetime) -> None:
    """Look once more at what is held in one diary, which is locked, before it is made certain.

    Raises NotOffered unless it is still given there, and whoever gives it still may on each of its
    days, and NotFree with each beginning that has passed or is not free any more.
    """
    for one in together:
        find_service(one.service_id, Q(practice=one.practice_id), at_home=one.at_home)
        if not may_give(one, date_of(one)):
            raise NotOffered
    missing = {one.first_cell for one in together if one.begins <= now}
    missing |= {one.first_cell for one, _ in stands_against(together, now)}
    if missing:
        raise NotFree(*sorted(missing))


def check_bookable(service: Service, first_cell: int, now: datetime) -> None:
    """Raise NotFree where a session is too soon or too far; a course only has to begin in time."""
    session = Span(first_cell, first_cell + length_of(service))
    if session.within(horizon_of(service, now)) != session:
        raise NotFree(first_cell)


def check_in_reach(first_cell: int, now: datetime, also_until: int = 0) -> None:
    """Raise NotFree for what has begun already, and TooFar for what nobody could book yet."""
    if begins(first_cell) < now:
        raise NotFree(first_cell)
    if first_cell > max(cell_at(now + FURTHEST), also_until):
        raise TooFar


def check_all_free(
    wanted: Wanted, service: Service, therapist: Therapist, sessions: Sequence[int], now: datetime
) -> None:
    """Raise NotFree, with each beginning that is not free, unless all of them are."""
    missing = []
    for cell in sessions:
        try:
            check_free(_search(wanted, service, cell), therapist, now)
        except NotFree:
            missing.append(cell)
    if missing:
        raise NotFree(*missing)


def _free_then(
    wanted: Wanted, service: Service, now: datetime, among: Collection[int] | None
) -> list[int]:
    """Name who is free when the first session is wanted; raise NotFree where nobody is."""
    able = therapists_for(service, at_home=wanted.at_home)
    some = [*(able if among is None else able.filter(pk__in=among))]
    free = free_times(_search(wanted, service, wanted.first_cell), some, now)
    fits = sorted(
        (not one.offer.compact & 1, one.therapist) for one in free if one.offer.starts & 1
    )
    if not fits:
        raise NotFree(wanted.first_cell)
    return [number for _, number in fits]


def _search(wanted: Wanted, service: Service, cell: int) -> Search:
    session = Span(cell, cell + length_of(service))
    return Search(service, wanted.place, wanted.at_home, session, any_hour=wanted.any_hour)
