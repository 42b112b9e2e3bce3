"""What is written to clients and therapists about appointments, with the change that it tells of.

Each of these is called inside the transaction of what it tells: both are kept, or neither.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from unknot.website.booking import letters
from unknot.website.booking.calendar_files import for_client
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.posting import about, to_client, to_therapist, to_waiting
from unknot.website.booking.when import day_and_time
from unknot.website.messages.actions import Letter, withdraw
from unknot.website.messages.invitations import Method


def tell_booked(booked: Sequence[Appointment], now: datetime, *, ask_first: bool = False) -> None:
    """Confirm a session or a whole course, or say that the practice is asked first.

    `ask_first` is for somebody who has to be heard before they are touched.
    """
    first = booked[0]
    if first.state == State.ASKED:
        to_client(first, "asked", _asked(booked), now)
    else:
        to_client(first, "booked", _booked(booked, now, ask_first=ask_first), now)
    for one in booked:
        to_therapist(one, "booked", _subject_for_therapist(one), Method.REQUEST, now)
        remind(one, now)


def tell_approved(booked: Sequence[Appointment], now: datetime) -> None:
    """Tell a new client that the practice says yes."""
    to_client(booked[0], "approved", _booked(booked, now), now)
    for one in booked:
        remind(one, now)


def tell_declined(declined: Sequence[Appointment], now: datetime) -> None:
    """Tell a new client once that the practice cannot take them."""
    for one in declined:
        withdraw(about(one))
    appointment = declined[0]
    subject = _("We cannot take you on {moment}").format(moment=_moment(appointment))
    sorry = _("We are sorry: we cannot give you this session. Please call us, and we will help.")
    to_client(appointment, "declined", Letter("", subject, _text(appointment, sorry)), now)


def tell_moved(appointment: Appointment, before: datetime, now: datetime) -> None:
    """Tell both sides the new time; what waited about the old one does not leave."""
    withdraw(about(appointment))
    was = day_and_time(before, appointment.practice)
    moved = _("Your session was moved. It was on {moment} before.").format(moment=was)
    subject = _("Moved: your session is on {moment}").format(moment=_moment(appointment))
    text = _text(appointment, moved, letters.how_to_change(appointment))
    to_client(appointment, "moved", _with_calendar(subject, text, [appointment], now), now)
    told = _("Moved: {name} comes on {moment}").format(
        name=_name(appointment), moment=_moment(appointment)
    )
    to_therapist(appointment, "moved", told, Method.REQUEST, now)
    remind(appointment, now)


def tell_cancelled(appointment: Appointment, now: datetime, *, by_practice: bool = False) -> None:
    """Tell both sides that a session is off."""
    withdraw(about(appointment))
    subject = _("Cancelled: your session on {moment}").format(moment=_moment(appointment))
    ours = _("We are sorry: we had to cancel this session. Please choose another time, or call us.")
    off = ours if by_practice else _("Your session is cancelled, as you asked.")
    calendar, method = for_client([appointment], now, Method.CANCEL)
    letter = Letter("", subject, _text(appointment, off), calendar, method)
    to_client(appointment, "cancelled", letter, now)
    told = _("Cancelled: {name} on {moment}").format(
        name=_name(appointment), moment=_moment(appointment)
    )
    to_therapist(appointment, "cancelled", told, Method.CANCEL, now)


def tell_waiting(waiting: Waiting, now: datetime) -> None:
    """Say that somebody stands on the list, and how to leave it."""
    subject = _("You are on the waiting list of {practice}").format(practice=waiting.practice.name)
    told = _(
        "When a time becomes free that suits you, we offer it to you first and write to you. "
        "You can leave the list here at any moment."
    )
    to_waiting(waiting, "joined", subject, f"{told}\n{letters.page_of_waiting(waiting)}", now, now)


def tell_offer(waiting: Waiting, offer: Appointment, now: datetime) -> None:
    """Offer a freed time, and say until when it is kept."""
    assert offer.held_until is not None
    subject = _("A time became free: {moment}").format(moment=_moment(offer))
    kept = _("We keep it for you until {moment}. Take it, or let it go, here:").format(
        moment=day_and_time(offer.held_until, offer.practice)
    )
    text = "\n".join((*letters.facts(offer), "", kept, letters.page_of_waiting(waiting)))
    to_waiting(waiting, f"offer-{offer.pk}", subject, text, now, offer.held_until)


def remind(appointment: Appointment, now: datetime) -> None:
    """Write the reminders that a client asked for; one that is late makes way for the next."""
    if appointment.state != State.CONFIRMED:
        return
    for hours in appointment.reminders:
        due_at = appointment.begins - timedelta(hours=hours)
        if due_at > now:
            subject = _("Your session is on {moment}").format(moment=_moment(appointment))
            text = _text(appointment, letters.how_to_change(appointment))
            letter = Letter("", subject, text, until=_next_word(appointment, hours))
            to_client(appointment, f"reminder-{hours}", letter, now, due_at)


def _next_word(appointment: Appointment, hours: int) -> datetime:
    """Say when a reminder makes way: for the next one, or as the session begins."""
    later = [one for one in appointment.reminders if one < hours]
    return appointment.begins - timedelta(hours=max(later, default=0))


def _booked(booked: Sequence[Appointment], now: datetime, *, ask_first: bool = False) -> Letter:
    first = booked[0]
    asked = [letters.to_be_heard(first.practice)] if ask_first else []
    if booked[1:]:
        subject = _("Your {number} sessions from {moment}").format(
            number=len(booked), moment=_moment(first)
        )
        text = letters.to_client(
            first, "\n".join(letters.facts(first)), *asked, letters.sessions(booked)
        )
    else:
        subject = _("Your session on {moment}").format(moment=_moment(first))
        text = _text(
            first,
            *asked,
            letters.how_to_change(first),
            _on_the_day(),
        )
    return _with_calendar(subject, text, booked, now)


def _asked(booked: Sequence[Appointment]) -> Letter:
    first = booked[0]
    subject = _("We have your wish for {moment}").format(moment=_moment(first))
    told = _("We keep this time for you, and write as soon as we have said yes to it.")
    return Letter("", subject, _text(first, told, letters.sessions(booked)), until=booked[-1].ends)


def _with_calendar(
    subject: str, text: str, appointments: Sequence[Appointment], now: datetime
) -> Letter:
    calendar, method = for_client(appointments, now)
    return Letter("", subject, text, calendar, method, until=appointments[-1].ends)


def _on_the_day() -> str:
    return _("A new medicine, a fall, a fever? Please tell us, also on the day.")


def _text(appointment: Appointment, *parts: str) -> str:
    return letters.to_client(appointment, "\n".join(letters.facts(appointment)), *parts)


def _moment(appointment: Appointment) -> str:
    return day_and_time(appointment.begins, appointment.practice)


def _subject_for_therapist(appointment: Appointment) -> str:
    asks = appointment.state == State.ASKED
    words = _("{name} asks for {moment}") if asks else _("{name} comes on {moment}")
    return words.format(name=_name(appointment), moment=_moment(appointment))


def _name(appointment: Appointment) -> str:
    return appointment.client.name if appointment.client else ""
