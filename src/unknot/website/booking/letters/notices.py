"""What is written to clients and therapists about appointments, with the change that it tells of.

Each of these is called inside the transaction of what it tells: both are kept, or neither.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from operator import attrgetter

from unknot.website.booking.letters import client_letters, last_told
from unknot.website.booking.letters.off_together import untold_beside
from unknot.website.booking.letters.posting import (
    MOVED_FROM,
    about,
    as_read_by,
    news_of,
    to_client,
    whole_in_diary,
    whole_of,
)
from unknot.website.booking.letters.therapist_letters import (
    BY_THERAPIST,
    tell_who_comes,
    tell_who_comes_not,
    tell_who_comes_now,
    was_told,
)
from unknot.website.booking.letters.wholes import (
    ASKED,
    tell_course_anew,
    tell_diary_anew,
    tell_whole,
)
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import begins, cell_at
from unknot.website.care.consenting import agrees
from unknot.website.care.models import Consent
from unknot.website.messages.actions import unwrite, withdraw

REMINDER = "reminder-"
"""Marks the key of a reminder."""


def tell_booked(booked: Sequence[Appointment], now: datetime, *, ask_first: bool = False) -> None:
    """Confirm a session or a whole course, or say that the practice is asked first.

    `ask_first` is for somebody who has to be heard before they are touched.
    """
    tell_whole(booked, now, ask_first=ask_first)
    tell_who_comes(booked, now)
    for one in booked:
        remind(one, now)


def tell_approved(booked: Sequence[Appointment], now: datetime) -> None:
    """Tell both sides that the practice says yes; that it was asked need not leave any more."""
    first = booked[0]
    told = {whole_of(first), whole_in_diary(first), *map(about, booked)}
    unwrite(told, f"-{ASKED}")
    unwrite(told, BY_THERAPIST)
    with as_read_by(first.client):
        letter = client_letters.booked(booked, now)
        to_client(first, "approved", letter, now, tells_of=whole_of(first))
    tell_who_comes(booked, now)
    for one in booked:
        remind(one, now)


def tell_declined(declined: Sequence[Appointment], now: datetime) -> None:
    """Tell a new client once that the practice cannot take them; calendars have it no more."""
    appointment = declined[0]
    withdraw(whole_of(appointment))
    withdraw(whole_in_diary(appointment))
    for one in declined:
        _withdraw_all(one)
    if known := [one for one in declined if was_told(one)]:
        tell_who_comes_not(known, now)
    with as_read_by(appointment.client):
        to_client(appointment, "declined", client_letters.declined(declined), now)


def tell_unanswered(asked: Appointment, now: datetime) -> None:
    """Tell a new client, once, that the time of their wish came and nobody said yes or no."""
    with as_read_by(asked.client):
        to_client(asked, "unanswered", client_letters.unanswered(asked), now)


def tell_moved(
    appointment: Appointment, before: datetime, now: datetime, *, ask_first: bool
) -> None:
    """Tell both sides the new time; what waited about the old one does not leave.

    What the therapist is to read of it still leaves; a course is told anew as a whole. Whoever was
    told no other time than the one it comes back to reads nothing.
    """
    stood = cell_at(before)
    known = last_told.known_cell(appointment, stood)
    in_diary = last_told.cell_in_diary(appointment, stood)
    is_back = known == appointment.first_cell and appointment.state == State.CONFIRMED
    withdraw(about(appointment))
    if not is_back:
        _tell_other_time(appointment, known, now, ask_first=ask_first)
    elif appointment.course_id is None and not last_told.was_told(appointment):
        tell_whole([appointment], now, ask_first=ask_first)
    tell_course_anew(appointment, now)
    is_known = tell_diary_anew(appointment, now) or (was_told(appointment) and is_back)
    if not is_known:
        tell_who_comes_now(appointment, in_diary, now)
    remind(appointment, now)


def _tell_other_time(
    appointment: Appointment, known: int, now: datetime, *, ask_first: bool
) -> None:
    """Tell a client that their session is at another time than they know."""
    with as_read_by(appointment.client):
        letter = client_letters.moved(appointment, begins(known), now, ask_first=ask_first)
        asked = appointment.state == State.ASKED
        moved = f"{MOVED_FROM}{known}"
        what = f"{ASKED}-{moved}" if asked else moved
        to_client(appointment, what, letter, now)


def tell_cancelled(appointment: Appointment, now: datetime, *, by_practice: bool = False) -> None:
    """Tell both sides that a session is off, also at the time that they know it at."""
    known = last_told.known_cell(appointment, appointment.first_cell)
    before = None if known == appointment.first_cell else begins(known)
    _withdraw_all(appointment)
    tell_course_anew(appointment, now)
    with as_read_by(appointment.client):
        letter = client_letters.cancelled(appointment, now, by_practice=by_practice, before=before)
        to_client(appointment, "cancelled", letter, now)
    if not tell_diary_anew(appointment, now):
        together = [] if before else untold_beside(appointment)
        off = sorted((*together, appointment), key=attrgetter("first_cell"))
        tell_who_comes_not(off, now, before=before)


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
