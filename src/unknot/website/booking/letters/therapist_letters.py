"""What is written to whoever gives a session: who comes, when and where; or that nobody does."""

from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from unknot.website.booking.letters import words
from unknot.website.booking.letters.calendar_files import for_therapist
from unknot.website.booking.letters.client_letters import moment_of
from unknot.website.booking.letters.posting import about
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.when import wall
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.invitations import Method
from unknot.website.messages.models import Notice

CANCELLED = "cancelled"
BY_THERAPIST = "-therapist"
"""Ends the key of what is written to whoever gives a session."""


def tell_who_comes(session: Appointment, now: datetime) -> None:
    """Tell that somebody comes, or asks to."""
    _write(session, "booked", Method.REQUEST, now)


def tell_who_comes_now(session: Appointment, now: datetime) -> None:
    """Tell that somebody comes, or asks to, at another time than before."""
    _write(session, "moved", Method.REQUEST, now)


def tell_who_comes_corrected(session: Appointment, now: datetime) -> None:
    """Tell who comes, or asks to, and where, after either was written down wrong."""
    _write(session, "corrected", Method.REQUEST, now)


def tell_waits_for_yes(session: Appointment, now: datetime) -> None:
    """Remind once of a wish that is still to be answered, before its time comes."""
    _write(session, "waits", Method.REQUEST, now)


def tell_who_comes_not(session: Appointment, now: datetime) -> None:
    """Tell that a session is off; of whoever was erased, only that it is."""
    _write(session, CANCELLED if session.client else "free", Method.CANCEL, now)


def was_told(session: Appointment) -> bool:
    """Say whether whoever gives a session may have read of it already."""
    written = Notice.objects.filter(about=about(session), key__endswith=BY_THERAPIST)
    return written.exclude(state__in=(Notice.State.WAITING, Notice.State.WITHDRAWN)).exists()


def key_of(session: Appointment, what: str) -> str:
    """Name what is told once to whoever gives a session, as it stands now."""
    return f"{about(session)}-{session.revision}-{what}{BY_THERAPIST}"


def _write(session: Appointment, what: str, method: Method, now: datetime) -> None:
    reader = reader_of(session.therapist)
    if not reader.email:
        return
    with override(reader.language):
        calendar = for_therapist(session, reader.email, now, method)
        subject, told = _subject(session, what), _words(session)
        until = None if method is Method.CANCEL else session.ends
        letter = Letter(reader.email, subject, told, calendar, method, until)
    write(
        session.practice,
        letter,
        key=key_of(session, what),
        about=about(session),
        due_at=now,
        now=now,
    )


def _subject(session: Appointment, what: str) -> str:
    asks = session.state == State.ASKED
    subjects = {
        "booked": _("{name} asks for {moment}") if asks else _("{name} comes on {moment}"),
        "moved": _("Moved: {name} asks for {moment}")
        if asks
        else _("Moved: {name} comes on {moment}"),
        "corrected": _("Corrected: {name} asks for {moment}")
        if asks
        else _("Corrected: {name} comes on {moment}"),
        "waits": _("Still waits for your yes: {name} on {moment}"),
        CANCELLED: _("Cancelled: {name} on {moment}"),
        "free": _("Cancelled: your session on {moment}"),
    }
    name = session.client.name if session.client else ""
    return subjects[what].format(name=name, moment=moment_of(session))


def _words(session: Appointment) -> str:
    who = _("Who: {client}").format(client=words.who_comes(session))
    told = "\n".join((*words.facts(session), *([who] if session.client else [])))
    name, practice = session.therapist.name, session.practice
    return words.letter(name, practice, told, _where_it_stands(session))


def _where_it_stands(session: Appointment) -> str:
    """Give the page of that day, which opens for whoever gives the session, and for the owner."""
    here = _("Say yes or no to it here:") if session.state == State.ASKED else _("Your day:")
    day = reverse(
        "day", args=(session.practice.slug, wall(session.begins, session.practice).date())
    )
    whose = urlencode({"therapist": session.therapist_id})
    return f"{here}\n{words.address_of(f'{day}?{whose}')}"
