"""What is written to whoever gives a session: who comes, when and where; or that nobody does."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from unknot.website.booking.letters import words
from unknot.website.booking.letters.calendar_files import for_therapist
from unknot.website.booking.letters.client_letters import moment_of
from unknot.website.booking.letters.paragraphs import just_moved
from unknot.website.booking.letters.posting import (
    MOVED_FROM,
    about,
    off_in_diary,
    whole_in_diary,
)
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.letters.therapist_subjects import CANCELLED, FREE, subject_of
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import begins
from unknot.website.booking.when import date_of, day_and_time
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.invitations import Method
from unknot.website.messages.models import Notice

BY_THERAPIST = "-therapist"
"""Ends the key of what is written to whoever gives a session."""
FROM_ELSEWHERE = "from-elsewhere"
"""Marks what is off where it was moved to, of which nobody was told."""


def tell_who_comes(sessions: Sequence[Appointment], now: datetime, *, again: str = "") -> None:
    """Tell once that somebody comes, or asks to, for a session or a whole course.

    `again` names the change after which it is told anew.
    """
    _write(sessions, f"booked{again}", Method.REQUEST, now)


def tell_who_comes_now(session: Appointment, known: int, now: datetime) -> None:
    """Tell that somebody comes, or asks to, at another time than before: than in a known cell."""
    _write([session], f"{MOVED_FROM}{known}", Method.REQUEST, now, before=begins(known))


def tell_who_comes_corrected(sessions: Sequence[Appointment], now: datetime) -> None:
    """Tell who comes, or asks to, and where, after either was written down wrong."""
    _write(sessions, "corrected", Method.REQUEST, now)


def tell_waits_for_yes(session: Appointment, now: datetime) -> None:
    """Remind once of a wish that is still to be answered, before its time comes."""
    _write([session], "waits", Method.REQUEST, now)


def tell_who_comes_not(
    sessions: Sequence[Appointment], now: datetime, *, before: datetime | None = None
) -> None:
    """Tell that a session, or more of a course, is off; of whoever was erased, only that it is.

    `before` is where a session was until a move that is yet to be told.
    """
    what = CANCELLED if sessions[0].client else FREE
    what = f"{what}-{FROM_ELSEWHERE}" if before else what
    _write(sessions, what, Method.CANCEL, now, before=before)


def was_told(session: Appointment) -> bool:
    """Say whether whoever gives a session may have read of it already."""
    names = {about(session), whole_in_diary(session)}
    written = Notice.objects.filter(about__in=names, key__endswith=BY_THERAPIST)
    return written.exclude(state__in=(Notice.State.WAITING, Notice.State.WITHDRAWN)).exists()


def _write(
    sessions: Sequence[Appointment],
    what: str,
    method: Method,
    now: datetime,
    *,
    before: datetime | None = None,
) -> None:
    first, last = sessions[0], sessions[-1]
    reader = reader_of(first.therapist)
    if not reader.email:
        return
    until = None if method is Method.CANCEL else last.ends
    with override(reader.language):
        calendar, asks = for_therapist(sessions, reader.email, now, method)
        subject = subject_of(sessions, what)
        text = _text(sessions, _before(first, before, method) if before else "")
    write(
        first.practice,
        Letter(reader.email, subject, text, calendar, asks, until),
        key=f"{about(first)}-{first.revision}-{what}{BY_THERAPIST}",
        about=_told_of(sessions, method),
        due_at=now,
        now=now,
    )


def _told_of(sessions: Sequence[Appointment], method: Method) -> str:
    first = sessions[0]
    if not sessions[1:]:
        return about(first)
    return whole_in_diary(first) if method is Method.REQUEST else off_in_diary(first)


def _before(session: Appointment, before: datetime, method: Method) -> str:
    """Say when a session was that is at another time now, or that is off."""
    if method is Method.CANCEL:
        return just_moved(session, before)
    return _("It was on {moment} before.").format(moment=day_and_time(before, session.practice))


def _text(sessions: Sequence[Appointment], before: str) -> str:
    first = sessions[0]
    who = _("Who: {client}").format(client=words.who_comes(first))
    told = "\n".join((*words.facts(first), *([who] if first.client else [])))
    where = _where_it_stands(first, whole=len(sessions) > 1)
    return words.letter(first.therapist.name, first.practice, told, before, _each(sessions), where)


def _each(sessions: Sequence[Appointment]) -> str:
    """List the sessions of a course; empty where there is one alone."""
    if not sessions[1:]:
        return ""
    intro = _("All {number} sessions:").format(number=len(sessions))
    return "\n".join((intro, *map(moment_of, sessions)))


def _where_it_stands(session: Appointment, *, whole: bool) -> str:
    """Give the page of that day, which opens for whoever gives the session, and for the owner."""
    if session.state == State.ASKED:
        here = _("Say yes or no to all of them here:") if whole else _("Say yes or no to it here:")
    else:
        here = _("The first of these days:") if whole else _("Your day:")
    day = reverse("day", args=(session.practice.slug, date_of(session)))
    whose = urlencode({"therapist": session.therapist_id})
    return f"{here}\n{words.address_of(f'{day}?{whose}')}"
