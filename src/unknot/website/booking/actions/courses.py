"""A session, or a course of them, as a whole: held in one diary, or let go."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from unknot.website.booking.actions.claims import claim, give_back, length_of, let_lapse
from unknot.website.booking.actions.repeating import hash_of
from unknot.website.booking.actions.wanting import Wanted, check_all_free
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, Course, State
from unknot.website.booking.times.cells import cells_for
from unknot.website.booking.times.weekly import weekly
from unknot.website.hashing import digest
from unknot.website.practice.models import Place, Service, Therapist
from unknot.website.practice.pricing import way_of

HELD_FOR = timedelta(minutes=15)


@transaction.atomic
def hold_with(
    therapist: Therapist,
    service: Service,
    wanted: Wanted,
    request_key: str,
    now: datetime,
    sender: str = "",
) -> Appointment:
    """Hold all of it in one diary, which is locked, or nothing; raises NotFree."""
    let_lapse(therapist.practice, now)
    sessions = [*weekly(wanted.first_cell, wanted.sessions, service.practice.zone)]
    check_all_free(wanted, service, therapist, sessions, now)
    course = Course.objects.create(practice=service.practice, made_at=now) if sessions[1:] else None
    drafts = [*drafted(wanted, therapist, service, request_key, sessions)]
    for draft in drafts:
        draft.course, draft.created_at, draft.held_until = course, now, now + HELD_FOR
        draft.sender_hash = sender
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
            rest_cells=cells_for(service.rest_minutes),
            request_key=digest(f"{request_key} {number}" if number else request_key),
            request_hash=hash_of(wanted),
        )
        draft.link_hash = digest(link_to(draft))
        yield draft
