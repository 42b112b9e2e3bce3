"""Follows what clients say to being reminded, written to and touched; the newest word counts."""

from collections.abc import Mapping
from datetime import datetime

from django.db.models import QuerySet

from unknot.website.booking.letters.approach_notices import tell_touch_taken_back
from unknot.website.booking.letters.notices import REMINDER, remind
from unknot.website.booking.letters.posting import BY_SMS, all_about
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries.appointments import to_come
from unknot.website.care.consenting import Purpose, agrees
from unknot.website.care.models import Client
from unknot.website.messages.actions import unwrite

MARKS = {Purpose.SMS: BY_SMS, Purpose.REMINDERS: f"-{REMINDER}"}
"""What the key of a message has in it that is only written to whoever consents to it."""


def follow(
    sender: object,  # noqa: ARG001 - Django sends it
    client: Client,
    given: Mapping[str, bool],
    now: datetime,
    **_announced: object,
) -> None:
    """Take back what waits and is wanted no more, or write it after all; tell of touch."""
    keep_only_wanted(client)
    if given.keys() & set(MARKS):
        for session in _coming(client, now):
            remind(session, now)
    if Purpose.TREATMENT in given:
        for session in _coming(client, now).filter(service__conversation=False):
            tell_touch_taken_back(session, now, again=given[Purpose.TREATMENT])


def keep_only_wanted(client: Client) -> None:
    """Forget what waits for a client without a yes to it."""
    for purpose, mark in MARKS.items():
        if not agrees(client, purpose):
            unwrite(all_about(client), mark)


def _coming(client: Client, now: datetime) -> QuerySet[Appointment]:
    related = ("practice", "service", "place", "client", "therapist__practice")
    return to_come(client.appointments.select_related(*related), now)
