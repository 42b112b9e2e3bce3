"""Holding a time, or a course of them, while somebody says who they are."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from unknot.website.booking.actions.claims import claim, give_back, length_of, let_lapse
from unknot.website.booking.actions.repeating import (
    hash_of,
    held_by,
    held_with,
    is_claimed,
    is_this,
)
from unknot.website.booking.actions.wanting import (
    Wanted,
    candidates,
    check_all_free,
    check_bookable,
    offered,
)
from unknot.website.booking.errors import NotFree
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, Course, State
from unknot.website.booking.times.weekly import weekly
from unknot.website.hashing import digest
from unknot.website.practice.models import Place, Service, Therapist
from unknot.website.practice.pricing import way_of

HELD_FOR = timedelta(minutes=15)
Held = tuple[Appointment, str]


def hold(
    wanted: Wanted,
    *,
    request_key: str,
    now: datetime,
    instead_of: str = "",
    among: Collection[int] | None = None,
) -> Held:
    """Hold a time for a quarter of an hour, and give the private part of its link.

    Sent twice, it holds once. The key has to be one that only this form knows. `instead_of` is
    the link of what the same person held before: they hold one thing at a time. `among` names who
    may give it, where not everybody may. Raises NotOffered and NotFree, and AlreadyUsed for a key
    that was sent before with something else.
    """
    if is_claimed(wanted, instead_of, now):
        before = held_with(request_key, wanted)
        if before is None:
            raise NotFree(wanted.first_cell)
        return before, link_to(before)
    held = _hold(wanted, request_key, now, instead_of, among)
    return held, link_to(held)


@transaction.atomic
def _hold(
    wanted: Wanted,
    request_key: str,
    now: datetime,
    instead_of: str,
    among: Collection[int] | None,
) -> Appointment:
    service, missing = offered(wanted), [wanted.first_cell]
    for therapist in candidates(wanted, service, now, among):
        before = held_with(request_key, wanted)
        if before is not None:
            return before
        check_bookable(service, wanted.first_cell, now)
        mine = held_by(instead_of)
        if mine is not None and is_this(mine, wanted, now):
            return mine
        try:
            return _hold_instead(mine, therapist, service, wanted, request_key, now)
        except NotFree as error:
            missing = [*error.cells]
    raise NotFree(*missing)


@transaction.atomic
def _hold_instead(
    mine: Appointment | None,
    therapist: Therapist,
    service: Service,
    wanted: Wanted,
    request_key: str,
    now: datetime,
) -> Appointment:
    """Give back what was held, and hold the other; where that is not free, the first stays."""
    if mine is not None:
        let_go(mine)
    return hold_with(therapist, service, wanted, request_key, now)


@transaction.atomic
def hold_with(
    therapist: Therapist, service: Service, wanted: Wanted, request_key: str, now: datetime
) -> Appointment:
    """Hold all of it in one diary, which is locked, or nothing; raises NotFree."""
    let_lapse(therapist.practice, now)
    sessions = [*weekly(wanted.first_cell, wanted.sessions, ZoneInfo(service.practice.time_zone))]
    check_all_free(wanted, service, therapist, sessions, now)
    course = Course.objects.create(practice=service.practice, made_at=now) if sessions[1:] else None
    drafts = [*drafted(wanted, therapist, service, request_key, sessions)]
    for draft in drafts:
        draft.course, draft.created_at, draft.held_until = course, now, now + HELD_FOR
        draft.save()
        claim(draft)
    return drafts[0]


def let_go(held: Appointment) -> None:
    """Give back what was held and is not wanted any more, the whole course where it is one."""
    for one in whole(held):
        if one.state == State.HELD:
            give_back(one, State.LAPSED)


def whole(appointment: Appointment) -> Sequence[Appointment]:
    """Give all sessions of a course in order, or the one where there is no course."""
    if appointment.course_id is None:
        return [appointment]
    rows = Appointment.objects.select_for_update(of=("self",)).filter(course=appointment.course_id)
    related = ("service__practice", "place", "therapist__practice", "client", "listening")
    return [*rows.select_related(*related).order_by("first_cell")]


def drafted(
    wanted: Wanted,
    therapist: Therapist,
    service: Service,
    request_key: str,
    sessions: Sequence[int],
) -> Iterator[Appointment]:
    """Write out the appointment of each session at its price, not yet saved."""
    way = way_of(Place.objects.get(pk=wanted.place), at_home=wanted.at_home)
    for number, cell in enumerate(sessions):
        draft = Appointment(
            practice=service.practice,
            therapist=therapist,
            service=service,
            place_id=wanted.place,
            at_home=wanted.at_home,
            price_cents=service.price_cents + way,
            way_cents=way,
            first_cell=cell,
            until_cell=cell + length_of(service),
            request_key=digest(f"{request_key} {number}" if number else request_key),
            request_hash=hash_of(wanted),
        )
        draft.link_hash = digest(link_to(draft))
        yield draft
