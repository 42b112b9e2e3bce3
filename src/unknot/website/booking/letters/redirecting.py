"""Sends what waits to whoever gives sessions to whoever reads for their diary now."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import override

from unknot.website.booking.letters.calendar_files import for_therapist, told_in
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import READ_WITH
from unknot.website.messages.invitations import Method
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Therapist

State = Notice.State


def redirect(diary: Therapist, now: datetime) -> None:
    """Address what has not left about the sessions of a diary anew, as the diary changes hands.

    One that is just leaving may still arrive where it went, but is tried again only at the new
    address. Where nobody reads for the diary, nothing leaves.
    """
    reader = reader_of(diary)
    leaving = Notice.objects.select_for_update().filter(
        practice=diary.practice_id,
        key__endswith=BY_THERAPIST,
        state__in=(State.WAITING, State.SENDING),
    )
    with override(reader.language):
        for notice in leaving.exclude(to=reader.email):
            if sessions := _sessions_of(notice, diary):
                _address(notice, sessions, reader.email, now)


def _sessions_of(notice: Notice, diary: Therapist) -> Sequence[Appointment]:
    """Find the session, or the course, that it tells of: what it is about ends with that."""
    kind, _, number = notice.about.rpartition("-")
    which = {"course" if kind.endswith("course") else "pk": number}
    told = Appointment.objects.filter(therapist=diary, **which).select_related(*READ_WITH)
    return [*told.order_by("first_cell")]


def _address(notice: Notice, sessions: Sequence[Appointment], email: str, now: datetime) -> None:
    if not email:
        _take_back(notice)
        return
    notice.to = email
    if notice.calendar is not None:
        told = told_in(bytes(notice.calendar), sessions)
        notice.calendar, _ = for_therapist(told, email, now, Method(notice.method))
    notice.save(update_fields=("to", "calendar"))


def _take_back(notice: Notice) -> None:
    mine = Notice.objects.filter(pk=notice.pk)
    mine.update(next_at=None)
    mine.filter(state=State.WAITING).update(state=State.WITHDRAWN)
