"""What is written to clients and therapists about appointments, with the change that it tells of.

Each of these is called inside the transaction of what it tells: both are kept, or neither.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from unknot.website.booking import client_letters
from unknot.website.booking.models import CLAIMING, Appointment, State
from unknot.website.booking.posting import about, as_read_by, news_of, to_client, whole_of
from unknot.website.booking.queries import sessions_with
from unknot.website.booking.therapist_letters import (
    tell_who_comes,
    tell_who_comes_not,
    tell_who_comes_now,
)
from unknot.website.care.consenting import agrees
from unknot.website.care.models import Consent
from unknot.website.messages.actions import withdraw

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
        tell_who_comes(one, now)
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
    tell_who_comes_now(appointment, now)
    remind(appointment, now)


def tell_cancelled(appointment: Appointment, now: datetime, *, by_practice: bool = False) -> None:
    """Tell both sides that a session is off."""
    _withdraw_all(appointment)
    if not any(one.state in CLAIMING for one in sessions_with(appointment)):
        withdraw(whole_of(appointment))
    with as_read_by(appointment.client):
        letter = client_letters.cancelled(appointment, now, by_practice=by_practice)
        to_client(appointment, "cancelled", letter, now)
    tell_who_comes_not(appointment, now)


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
