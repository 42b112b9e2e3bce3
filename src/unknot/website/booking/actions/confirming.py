"""Making a held time certain."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from django.db import transaction
from msgspec.structs import replace

from unknot.website.booking.actions.claims import locked_behind
from unknot.website.booking.actions.courses import whole
from unknot.website.booking.actions.knowing_again import know_again
from unknot.website.booking.actions.restraint import check_booked
from unknot.website.booking.actions.same_form import known_by
from unknot.website.booking.actions.telling_apart import listening_for
from unknot.website.booking.actions.wanting import check_still
from unknot.website.booking.actions.written import check_written
from unknot.website.booking.cleared import check_also_elsewhere, check_cleared, check_consents
from unknot.website.booking.errors import BookedOtherwise, NotHeld, NotTheirs
from unknot.website.booking.letters import notices
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.notes import note
from unknot.website.care.actions import client_for, record_consents
from unknot.website.care.consenting import Purpose, agrees, consent_words
from unknot.website.care.models import By, Client, Listening
from unknot.website.people.models import Person


class Guest(msgspec.Struct, frozen=True):
    """Who books, how they are reached, and what they said yes and no to.

    `person` is set once a code proved their address. `reminders` are hours before the session.
    """

    name: str
    email: str
    telephone: str = ""
    address: str = ""
    notes: str = ""
    reminders: tuple[int, ...] = ()
    consents: Mapping[str, bool] = msgspec.field(default_factory=dict)
    person: Person | None = None

    @property
    def as_written(self) -> "Guest":
        """What they wrote in their form, whoever they proved to be."""
        return replace(self, person=None)


@transaction.atomic
def confirm(link: str, guest: Guest, listening: Listening, now: datetime) -> Appointment:
    """Make a held time, or a held course, certain; confirming it again changes nothing.

    Sent again with something else, it raises BookedOtherwise: nobody is to think that it counts.
    A hold that ran out still counts while nobody else wanted its time, and while it could still be
    offered. Where the practice says yes to new clients itself, it is asked. Raises Over, NotHeld,
    NotFree, NotOffered, NotCleared, NoAddress, OnHealth and TooManyBooked.
    """
    appointment = locked_behind(link)
    if appointment.state in SETTLED:
        _check_same(appointment, guest)
        return appointment
    if appointment.state != State.HELD:
        raise NotHeld
    check_guest(guest, listening, now, at_home=appointment.at_home)
    check_cleared(listening, appointment.service, now, [appointment.therapist])
    held = whole(appointment)
    check_still(held, now)
    client = client_of(guest, listening, now)
    check_booked(held, client, now)
    check_consents(client, appointment.service)
    check_also_elsewhere(listening, appointment.service, now, [appointment.therapist])
    own = listening_for(held, listening, by=By.CLIENT, now=now)
    booked = [_settled(one, client, guest, own, now) for one in held]
    notices.tell_booked(booked, now)
    return booked[0]


def _check_same(booked: Appointment, guest: Guest) -> None:
    """Raise BookedOtherwise for a form that did not book this; of some it is not known."""
    if booked.written_hash not in {"", _written(booked, guest)}:
        raise BookedOtherwise


def _written(appointment: Appointment, guest: Guest) -> str:
    return known_by(link_to(appointment), guest.as_written)


def check_guest(guest: Guest, listening: Listening, now: datetime, *, at_home: bool) -> None:
    """Raise NoAddress and OnHealth for what a guest wrote that no letter can show."""
    address = guest.address if at_home else ""
    check_written(listening.practice, now, name=guest.name, address=address, at_home=at_home)


def settle(appointment: Appointment, client: Client) -> None:
    """Give a held time to a client: for certain, or until the practice has said yes to them."""
    asks = appointment.practice.approves_new_clients and client.approved_at is None
    appointment.client, appointment.held_until = client, None
    appointment.state = State.ASKED if asks else State.CONFIRMED
    appointment.save()


def client_of(guest: Guest, listening: Listening, now: datetime) -> Client:
    """Give the client whom a guest is, with what they consented to.

    Whoever books with an address that they proved is also the client who was booked under it in
    that name. Raises NotTheirs where somebody else stands behind the listening.
    """
    person = guest.person
    if person is not None and person.email.casefold() == guest.email.casefold():
        know_again(person, listening.practice, guest.name)
    client = client_for(
        listening,
        name=guest.name,
        email=guest.email,
        telephone=guest.telephone,
        person=guest.person,
        now=now,
    )
    if listening.client_id != client.pk:
        raise NotTheirs
    words = consent_words(client.practice)
    asked = {purpose: said for purpose, said in guest.consents.items() if purpose in words}
    if not guest.reminders and agrees(client, Purpose.REMINDERS):
        asked.pop(Purpose.REMINDERS, None)  # none for this time takes those of others not back
    record_consents(client, asked, words, now)
    return client


def _settled(
    appointment: Appointment, client: Client, guest: Guest, listening: Listening, now: datetime
) -> Appointment:
    appointment.listening = listening
    appointment.address = guest.address if appointment.at_home else ""
    appointment.reminders = list(guest.reminders)
    note(appointment, guest.notes, now)
    appointment.written_hash = _written(appointment, guest)
    if appointment.course is not None:
        appointment.course.client = client
        appointment.course.save(update_fields=("client",))
    settle(appointment, client)
    return appointment
