"""What is written to clients and therapists about appointments, with the change that it tells of.

Each of these is called inside the transaction of what it tells: both are kept, or neither.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from unknot.website.booking import client_letters, letters
from unknot.website.booking.client_letters import moment_of
from unknot.website.booking.models import CLAIMING, Appointment, State, Waiting
from unknot.website.booking.posting import (
    about,
    as_read_by,
    news_of,
    to_client,
    to_therapist,
    to_waiting,
    whole_of,
)
from unknot.website.booking.queries import sessions_with
from unknot.website.booking.when import day_and_time
from unknot.website.care.consenting import agrees
from unknot.website.care.models import Consent
from unknot.website.messages.actions import Letter, withdraw
from unknot.website.messages.invitations import Method

REMINDER = "reminder-"
"""Marks the key of a reminder."""


def tell_booked(booked: Sequence[Appointment], now: datetime, *, ask_first: bool = False) -> None:
    """Confirm a session or a whole course, or say that the practice is asked first.

    `ask_first` is for somebody who has to be heard before they are touched.
    """
    first = booked[0]
    with as_read_by(first.client):
        if first.state == State.ASKED:
            what, letter = "asked", client_letters.asked_for(booked)
        else:
            what, letter = "booked", client_letters.booked(booked, now, ask_first=ask_first)
        to_client(first, what, letter, now, tells_of=whole_of(first))
    for one in booked:
        to_therapist(one, "booked", _comes, Method.REQUEST, now)
        remind(one, now)


def tell_approved(booked: Sequence[Appointment], now: datetime) -> None:
    """Tell a new client that the practice says yes."""
    first = booked[0]
    with as_read_by(first.client):
        letter = client_letters.booked(booked, now)
        to_client(first, "approved", letter, now, tells_of=whole_of(first))
    for one in booked:
        remind(one, now)


def tell_declined(declined: Sequence[Appointment], now: datetime) -> None:
    """Tell a new client once that the practice cannot take them."""
    for one in declined:
        _withdraw_all(one)
    appointment = declined[0]
    withdraw(whole_of(appointment))
    with as_read_by(appointment.client):
        to_client(appointment, "declined", client_letters.declined(appointment), now)


def tell_moved(
    appointment: Appointment, before: datetime, now: datetime, *, ask_first: bool
) -> None:
    """Tell both sides the new time; what waited about the old one does not leave.

    What holds at any time still leaves: a course as a whole, and what the therapist is to read.
    """
    withdraw(about(appointment))
    with as_read_by(appointment.client):
        letter = client_letters.moved(appointment, before, now, ask_first=ask_first)
        to_client(appointment, "moved", letter, now)
    to_therapist(appointment, "moved", _comes_now, Method.REQUEST, now)
    remind(appointment, now)


def tell_cancelled(appointment: Appointment, now: datetime, *, by_practice: bool = False) -> None:
    """Tell both sides that a session is off."""
    _withdraw_all(appointment)
    if not any(one.state in CLAIMING for one in sessions_with(appointment)):
        withdraw(whole_of(appointment))
    with as_read_by(appointment.client):
        letter = client_letters.cancelled(appointment, now, by_practice=by_practice)
        to_client(appointment, "cancelled", letter, now)
    to_therapist(appointment, "cancelled", _comes_not, Method.CANCEL, now)


def tell_waiting(waiting: Waiting, now: datetime) -> None:
    """Say that somebody stands on the list, and how to leave it."""
    with as_read_by(waiting.client):
        name = waiting.practice.name
        subject = _("You are on the waiting list of {practice}").format(practice=name)
        told = _(
            "When a time becomes free that suits you, we offer it to you first and write to you. "
            "You can leave the list here at any moment."
        )
        page = letters.page_of_waiting(waiting)
        to_waiting(waiting, "joined", Letter("", subject, f"{told}\n{page}"), now, page)


def tell_offer(waiting: Waiting, offer: Appointment, now: datetime) -> None:
    """Offer a freed time, and say until when it is kept."""
    assert offer.held_until is not None
    with as_read_by(waiting.client):
        subject = _("A time became free: {moment}").format(moment=moment_of(offer))
        kept = _("We keep it for you until {moment}. Take it, or let it go, here:").format(
            moment=day_and_time(offer.held_until, offer.practice)
        )
        in_short = (kept, letters.page_of_waiting(waiting))
        text = "\n".join((*letters.facts(offer), "", *in_short))
        letter = Letter("", subject, text, until=offer.held_until)
        to_waiting(waiting, f"offer-{offer.pk}", letter, now, *in_short, tells_of=about(offer))


def untell(row: Appointment | Waiting) -> None:
    """Let nothing leave about an offer that cannot be taken any more, or about a list left."""
    withdraw(about(row))


def remind(appointment: Appointment, now: datetime) -> None:
    """Write the reminders that a client asked for; one that is late makes way for the next.

    Nothing is written to whoever does not want to be reminded any more.
    """
    client = appointment.client
    if appointment.state != State.CONFIRMED or client is None or not appointment.reminders:
        return
    if not agrees(client, Consent.Purpose.REMINDERS):
        return
    for hours in appointment.reminders:
        due_at = appointment.begins - timedelta(hours=hours)
        if due_at > now:
            with as_read_by(client):
                letter = client_letters.reminder(appointment, hours)
                to_client(appointment, f"{REMINDER}{hours}", letter, now, due_at)


def _withdraw_all(appointment: Appointment) -> None:
    for told in (about(appointment), news_of(appointment)):
        withdraw(told)


def _comes(appointment: Appointment) -> str:
    if appointment.state == State.ASKED:
        return _named(_("{name} asks for {moment}"), appointment)
    return _named(_("{name} comes on {moment}"), appointment)


def _comes_now(appointment: Appointment) -> str:
    if appointment.state == State.ASKED:
        return _named(_("Moved: {name} asks for {moment}"), appointment)
    return _named(_("Moved: {name} comes on {moment}"), appointment)


def _comes_not(appointment: Appointment) -> str:
    return _named(_("Cancelled: {name} on {moment}"), appointment)


def _named(words: str, appointment: Appointment) -> str:
    name = appointment.client.name if appointment.client else ""
    return words.format(name=name, moment=moment_of(appointment))
