"""The letters that whoever comes gets about their sessions, each whole."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from unknot.website.booking.approaching import awaits_yes
from unknot.website.booking.letters import paragraphs, words
from unknot.website.booking.letters.calendar_files import for_client
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.when import day_and_time
from unknot.website.messages.actions import Letter
from unknot.website.messages.invitations import Method


def booked(
    sessions: Sequence[Appointment],
    now: datetime,
    *,
    ask_first: bool = False,
    corrected: bool = False,
) -> Letter:
    """Confirm a session or a whole course; `ask_first` is for somebody who has to be heard.

    One that is `corrected` says so: another may have arrived before.
    """
    first = sessions[0]
    asked = _to_answer(first, ask_first=ask_first)
    subject, told, parts = _course(sessions, now) if sessions[1:] else _single(first, now)
    if corrected:
        told = _("We corrected something here; please go by this letter from now on.")
    return _with_calendar(subject, _text(first, told, *asked, *parts), sessions, now)


def _course(sessions: Sequence[Appointment], now: datetime) -> tuple[str, str, Sequence[str]]:
    """Give the subject, the first words, and what follows the facts."""
    first, number = sessions[0], len(sessions)
    subject = _("Your {number} sessions from {moment}").format(
        number=number, moment=moment_of(first)
    )
    told = _("Your sessions are booked, and we look forward to them.")
    price, chat = words.price(first, course=True), paragraphs.or_by_whatsapp(*sessions)
    on_the_day = paragraphs.tell_also_on_the_day(first)
    return subject, told, (paragraphs.sessions(sessions, now), chat, price, on_the_day)


def _single(session: Appointment, now: datetime) -> tuple[str, str, Sequence[str]]:
    subject = _("Your session on {moment}").format(moment=moment_of(session))
    told = _("Your session is booked, and we look forward to it.")
    return subject, told, _what_follows(session, now)


def asked_for(sessions: Sequence[Appointment], now: datetime) -> Letter:
    """Say that the practice is asked first."""
    first = sessions[0]
    subject = _("We have your wish for {moment}").format(moment=moment_of(first))
    told = _("We keep this time for you, and write as soon as we have said yes to it.")
    if sessions[1:]:
        told = _("We keep these times for you, and write as soon as we have said yes to them.")
    text = _text(first, told, paragraphs.sessions(sessions, now))
    return Letter("", subject, text, until=sessions[-1].ends)


def declined(sessions: Sequence[Appointment]) -> Letter:
    """Say that the practice cannot take a new client."""
    first, moments = sessions[0], "; ".join(map(moment_of, sessions))
    subject = _("We cannot take you on {moment}").format(moment=moment_of(first))
    sorry = _("We are sorry: we cannot give you this session. Please call us, and we will help.")
    if sessions[1:]:
        sorry = _("We are sorry: we cannot give you these sessions: {moments}.")
        sorry = f"{sorry.format(moments=moments)} {_('Please call us, and we will help.')}"
    return Letter("", subject, _text(first, sorry))


def unanswered(appointment: Appointment) -> Letter:
    """Say that the time of a wish came and nobody had answered it."""
    subject = _("We did not answer you in time: {moment}").format(moment=moment_of(appointment))
    sorry = _(
        "We are sorry: nobody said yes to this session in time, so it does not take place. "
        "Please choose another time, or call us."
    )
    again = paragraphs.another_time(appointment.practice)
    return Letter("", subject, _text(appointment, sorry, again))


def moved(
    appointment: Appointment, before: datetime, now: datetime, *, ask_first: bool = False
) -> Letter:
    """Tell the new time, and the one before: whole, as no other letter may have left yet."""
    if appointment.state == State.ASKED:
        return asked_for([appointment], now)
    was = day_and_time(before, appointment.practice)
    told = _("Your session was moved. It was on {moment} before.").format(moment=was)
    subject = _("Moved: your session is on {moment}").format(moment=moment_of(appointment))
    asked = _to_answer(appointment, ask_first=ask_first)
    text = _text(appointment, told, *asked, *_what_follows(appointment, now))
    return _with_calendar(subject, text, [appointment], now)


def cancelled(
    appointment: Appointment, now: datetime, *, by_practice: bool, before: datetime | None = None
) -> Letter:
    """Say that a session is off, and take it out of calendars.

    `before` is the time that they know, where they were never told of the last one.
    """
    when = day_and_time(before, appointment.practice) if before else moment_of(appointment)
    subject = _("Cancelled: your session on {moment}").format(moment=when)
    ours = _("We are sorry: we had to cancel this session. Please choose another time, or call us.")
    again = paragraphs.another_time(appointment.practice)
    off = ours if by_practice else _("Your session is cancelled, as you asked.")
    calendar, method = for_client([appointment], now, Method.CANCEL)
    if before:
        off = f"{off} {paragraphs.just_moved(appointment, before)}"
    return Letter("", subject, _text(appointment, off, again), calendar, method)


def reminder(appointment: Appointment, hours: int) -> Letter:
    """Say once more when it is; it makes way for the next reminder, or as the session begins."""
    subject = _("Your session is on {moment}").format(moment=moment_of(appointment))
    later = max((one for one in appointment.reminders if one < hours), default=0)
    until = appointment.begins - timedelta(hours=later)
    leaves = appointment.begins - timedelta(hours=hours)
    change = paragraphs.how_to_change(appointment, leaves)
    facts, chat = "\n".join(words.facts(appointment)), paragraphs.or_by_whatsapp(appointment)
    return Letter("", subject, words.to_client(appointment, facts, change, chat), until=until)


def moment_of(appointment: Appointment) -> str:
    """Write when it begins, by the clock of the practice."""
    return day_and_time(appointment.begins, appointment.practice)


def _with_calendar(
    subject: str, text: str, sessions: Sequence[Appointment], now: datetime
) -> Letter:
    calendar, method = for_client(sessions, now)
    return Letter("", subject, text, calendar, method, until=sessions[-1].ends)


def _to_answer(session: Appointment, *, ask_first: bool) -> list[str]:
    """Say what is asked of whoever comes before touch: how they are, or a yes to the plan."""
    if ask_first:
        return [paragraphs.to_be_heard(session)]
    return [paragraphs.to_be_agreed(session)] if awaits_yes(session) else []


def _what_follows(session: Appointment, now: datetime) -> tuple[str, ...]:
    """Say how to change a session, what to pay, and what to tell us meanwhile."""
    change, chat = paragraphs.how_to_change(session, now), paragraphs.or_by_whatsapp(session)
    return change, chat, words.price(session), paragraphs.tell_also_on_the_day(session)


def _text(appointment: Appointment, news: str, *parts: str) -> str:
    """Write the news, then what it is about, then the rest."""
    return words.to_client(appointment, news, "\n".join(words.facts(appointment)), *parts)
