"""Booking for a client who asked by word of mouth."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import locked_diary
from unknot.website.booking.actions.confirming import settle
from unknot.website.booking.actions.courses import hold_with, whole
from unknot.website.booking.actions.knowing_again import called_in, named_in
from unknot.website.booking.actions.repeating import hash_of, held_with
from unknot.website.booking.actions.telling_apart import listening_for
from unknot.website.booking.actions.wanting import Wanted, check_in_reach, check_number
from unknot.website.booking.actions.written import check_written
from unknot.website.booking.cleared import check_all_told, check_consents
from unknot.website.booking.errors import NotOffered, said_to_practice
from unknot.website.booking.letters import notices
from unknot.website.booking.models import Appointment
from unknot.website.booking.not_given import check_by, check_there
from unknot.website.care.models import By, Client, Listening
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
    check_consents(client, service)
    told = last_words_of(client)
    with said_to_practice():
        _check_named(client, now, address, at_home=wanted.at_home)
        ask_first = check_all_told(told, service, now, [therapist])
        _check_alike(client, service, now, therapist)
    check_in_reach(wanted.first_cell, now)
    booked = whole(hold_with(therapist, service, wanted, request_key, now))
    _give_to(client, booked, told, address, now)
    for one in booked:
        one.request_hash = hash_of(wanted, written)
        settle(one, client)
    notices.tell_booked(booked, now, ask_first=ask_first)
    return booked[0]


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


def _check_named(client: Client, now: datetime, address: str, *, at_home: bool) -> None:
    """Raise NoAddress, and OnHealth for a name of whoever never came before, or an address."""
    name = "" if client.approved_at else client.name
    check_written(client.practice, now, name=name, address=address, at_home=at_home)


def _check_alike(client: Client, service: Service, now: datetime, therapist: Therapist) -> None:
    """Raise NotCleared where whoever is called and reached as they are told what speaks against."""
    here, name = client.practice, client.name
    reached = (*named_in(here, name, client.email), *called_in(here, name, client.telephone))
    for one in dict.fromkeys(reached):
        if one != client:
            check_all_told(last_words_of(one), service, now, [therapist])


def _give_to(
    client: Client,
    booked: Sequence[Appointment],
    told: Sequence[Listening],
    address: str,
    now: datetime,
) -> None:
    """Say yes to a client, and let what is booked go on with what they answered last."""
    client.approved_at = client.approved_at or now
    client.save(update_fields=("approved_at",))
    last = last_answered_by(client) or next(iter(told), None)
    own = listening_for(booked, last, by=By.THERAPIST, now=now) if last else None
    for one in booked:
        one.address, one.listening = address, own
