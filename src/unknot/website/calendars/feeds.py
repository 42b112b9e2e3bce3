"""Feeds: made and stopped by their therapist, read by whoever has the address."""

import secrets
from datetime import datetime

from django.db import transaction
from django.utils.translation import override

from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.calendars.entries import SHOWN_AFTER, SHOWN_BEFORE, file_of
from unknot.website.calendars.models import Feed
from unknot.website.hashing import digest
from unknot.website.messages.invitations import file_of_nothing
from unknot.website.practice.models import Therapist

TOKEN_BYTES = 32


@transaction.atomic
def make_feed(therapist: Therapist, now: datetime) -> str:
    """Give a new private address its secret part (256 bits); an older address stops."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    stop_feed(therapist)
    Feed.objects.create(
        practice_id=therapist.practice_id,
        therapist=therapist,
        token_hash=digest(token),
        made_at=now,
    )
    return token


def stop_feed(therapist: Therapist) -> None:
    """Let the private address lead to nothing."""
    Feed.objects.filter(therapist=therapist).delete()


def feed_behind(token: str, now: datetime) -> bytes | None:
    """Write the calendar file behind a private address; None where it leads to nothing."""
    feeds = Feed.objects.select_related("therapist__practice")
    feed = feeds.filter(token_hash=digest(token)).first()
    if feed is None:
        return None
    shown = Appointment.objects.filter(
        therapist=feed.therapist_id,
        state=State.CONFIRMED,
        until_cell__gt=cell_at(now - SHOWN_BEFORE),
        first_cell__lt=cell_at(now + SHOWN_AFTER),
    )
    read_with = ("practice", "client", "service", "place")
    appointments = shown.select_related(*read_with).order_by("first_cell", "pk")
    if not appointments:
        return file_of_nothing(feed.therapist.practice.time_zone, now.year)
    with override(reader_of(feed.therapist).language):
        return file_of(*appointments)
