"""What the people of a practice do in their diary. A row of another practice is not there."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.changing import call_off, put
from unknot.website.booking.actions.claims import locked_diary, locked_in
from unknot.website.booking.actions.confirming import settle
from unknot.website.booking.actions.courses import hold_with, whole
from unknot.website.booking.actions.knowing_again import named_in
from unknot.website.booking.actions.repeating import hash_of, held_with
from unknot.website.booking.actions.telling_apart import listening_for
from unknot.website.booking.actions.wanting import Wanted, check_number
from unknot.website.booking.actions.written import check_written
from unknot.website.booking.cleared import check_all_told, check_consents
from unknot.website.booking.errors import (
    NotFree,
    NotOffered,
    NoTouchNow,
    Over,
    TooFar,
    said_to_practice,
)
from unknot.website.booking.letters import notices
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.not_given import check_by, check_there
from unknot.website.booking.queries.free import FURTHEST, WEEK
from unknot.website.booking.still_cleared import check_still_may
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.care.models import By, Client
from unknot.website.care.queries import last_answered_by, last_words_of
from unknot.website.practice.models import Practice, Service, Therapist


@transaction.atomic
def book_for(
    client: Client,
    wanted: Wanted,
    *,
    request_key: str,
    now: datetime,
    address: str = "",
    written: Sequence[str] = (),
) -> Appointment:
    """Book a time, or a course, for a client who asked by word of mouth, also at short notice.

    Where they told of their health before, that decides as it does for themselves; who told
    nothing, or long ago, is written to that they are asked before touch. The session goes on with
    what they answered last. `written` is how the form named them: a form that is sent again books
    once, and for nobody else.
    Raises NotOffered, TooFar, NotCleared, NotFree, AlreadyUsed, NoAddress and OnHealth, each in
    words for the practice.
    """
    service, therapist = _given(client.practice, wanted)
    written = (client.name, address, *written)
    with said_to_practice():
        before = held_with(request_key, wanted, written)
    if before is not None:
        return before
    name = "" if client.approved_at else client.name  # whoever came before keeps theirs
    check_consents(client, service)
    told = last_words_of(client)
    goes_on = last_answered_by(client) or next(iter(told), None)
    with said_to_practice():
        check_written(client.practice, now, name=name, address=address, at_home=wanted.at_home)
        ask_first = check_all_told(told, service, now, [therapist])
        _check_alike(client, service, now, therapist)
    _check_in_reach(wanted.first_cell, now)
    held = hold_with(therapist, service, wanted, request_key, now)
    client.approved_at = client.approved_at or now
    client.save(update_fields=("approved_at",))
    booked = whole(held)
    own = listening_for(booked, goes_on, by=By.THERAPIST, now=now) if goes_on else None
    for one in booked:
        one.address, one.listening = address, own
        one.request_hash = hash_of(wanted, written)
        settle(one, client)
    notices.tell_booked(booked, now, ask_first=ask_first)
    return booked[0]


@transaction.atomic
def cancel_for(practice: Practice, number: int, now: datetime) -> Appointment:
    """Cancel an appointment, also at short notice. Raises Over, also for what has ended."""
    appointment = locked_in(practice, number)
    if appointment.state == State.CANCELLED:
        return appointment
    if appointment.state not in SETTLED or appointment.ends <= now:
        raise Over
    call_off(appointment)
    notices.tell_cancelled(appointment, now, by_practice=True)
    return appointment


@transaction.atomic
def move_for(
    practice: Practice, number: int, *, first_cell: int, now: datetime, any_hour: bool = False
) -> Appointment:
    """Move an appointment, also at short notice; at any hour where whoever gives it says so.

    A late session of a course may go on to the week after it, however far ahead. Raises Over,
    NotFree, TooFar, NotGiven, and NoTouchNow where touch is not safe for its client any more.
    """
    appointment = locked_in(practice, number)
    if appointment.state not in SETTLED or appointment.ends <= now:
        raise Over
    if appointment.first_cell == first_cell:
        return appointment
    _check_in_reach(first_cell, now, also_until=appointment.first_cell + WEEK)
    ask_first = check_still_may(appointment, now, NoTouchNow())
    check_there(appointment.service, appointment.place, at_home=appointment.at_home)
    session = Span(first_cell, first_cell + appointment.span.length)
    put(appointment, session, now, ask_first=ask_first, any_hour=any_hour)
    return appointment


def _given(practice: Practice, wanted: Wanted) -> tuple[Service, Therapist]:
    """Find what is wanted, and lock who gives it; raises NotOffered, in words where they help."""
    if wanted.therapist is None:
        raise NotOffered
    service = practice.services.select_related("practice").filter(pk=wanted.service).first()
    place = practice.places.filter(pk=wanted.place).first()
    whose = practice.therapists.filter(pk=wanted.therapist).exists()
    if service is None or place is None or not whose:
        raise NotOffered
    check_number(wanted)
    check_there(service, place, at_home=wanted.at_home)
    therapist = locked_diary(wanted.therapist)
    check_by(therapist, service, at_home=wanted.at_home)
    return service, therapist


def _check_alike(client: Client, service: Service, now: datetime, therapist: Therapist) -> None:
    """Raise NotCleared where whoever has their name and address told what speaks against it."""
    for one in named_in(client.practice, client.name, client.email):
        if one != client:
            check_all_told(last_words_of(one), service, now, [therapist])


def _check_in_reach(first_cell: int, now: datetime, also_until: int = 0) -> None:
    """Raise NotFree for what has begun already, and TooFar for what nobody could book yet."""
    if begins(first_cell) < now:
        raise NotFree(first_cell)
    if first_cell > max(cell_at(now + FURTHEST), also_until):
        raise TooFar
