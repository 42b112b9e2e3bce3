"""Puts the right name and numbers of a client into letters that wait and are not written anew."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.translation import override

from unknot.website.booking.letters.calendar_files import for_client, for_therapist, told_in
from unknot.website.booking.letters.posting import (
    about,
    all_about,
    as_read_by,
    news_of,
    off_in_diary,
    whole_in_diary,
)
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.letters.therapist_letters import BY_THERAPIST
from unknot.website.booking.letters.words import who_comes
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import READ_WITH
from unknot.website.care.models import Client
from unknot.website.messages.invitations import Method
from unknot.website.messages.models import Notice


def reword(client: Client, before: Client, now: datetime) -> None:
    """Say who a client is, who was called and reached otherwise `before`, in all that waits."""
    sessions = _named(client)
    waiting = Notice.objects.select_for_update().filter(state=Notice.State.WAITING)
    for notice in waiting.filter(practice=client.practice, about__in=all_about(client)):
        told = sessions.get(notice.about, [])
        if notice.key.endswith(BY_THERAPIST) and told:
            _to_therapist(notice, told, client, before, now)
        elif not notice.by_sms:
            _to_client(notice, told, client, before, now)
        notice.save(update_fields=("subject", "text", "calendar"))


def _named(client: Client) -> Mapping[str, Sequence[Appointment]]:
    """Give the sessions of a client, who is read anew, by what letters on them are named by."""
    named: dict[str, list[Appointment]] = {}
    for one in client.appointments.select_related(*READ_WITH).order_by("first_cell"):
        for name in {about(one), news_of(one), whole_in_diary(one), off_in_diary(one)}:
            named.setdefault(name, []).append(one)
    return named


def _to_therapist(
    notice: Notice, sessions: Sequence[Appointment], client: Client, before: Client, now: datetime
) -> None:
    """Name who comes in the subject, and on the last line that says how to reach them."""
    name = re.compile(rf"(?<!\w){re.escape(before.name)}(?!\w)")
    notice.subject = name.sub(lambda _: client.name, notice.subject, count=1)
    was, is_now = (f": {who_comes(Appointment(client=one))}\n" for one in (before, client))
    notice.text = _last(notice.text, was, is_now)
    if notice.calendar is not None:
        told = told_in(bytes(notice.calendar), sessions)
        with override(reader_of(sessions[0].therapist).language):
            notice.calendar, _ = for_therapist(told, notice.to, now, Method(notice.method))


def _to_client(
    notice: Notice, sessions: Sequence[Appointment], client: Client, before: Client, now: datetime
) -> None:
    """Greet somebody by their name; a calendar that takes a session out is addressed to them."""
    greeting, line, rest = notice.text.partition("\n")
    notice.text = f"{_last(greeting, before.name, client.name)}{line}{rest}"
    if sessions and notice.method == Method.CANCEL:
        with as_read_by(client):
            notice.calendar, _ = for_client(sessions, now, Method.CANCEL)


def _last(text: str, was: str, is_now: str) -> str:
    """Replace what stands last in a text, where it is there at all."""
    head, found, tail = text.rpartition(was)
    return f"{head}{is_now}{tail}" if found else text
