"""Closing a practice for good: what goes with it, and that all of it goes."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from django.db import transaction
from django.db.models import QuerySet

from unknot.website.booking.models import SETTLED, Absence, Appointment, Course, Waiting
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.models import Client, Listening
from unknot.website.messages.models import Notice
from unknot.website.people.models import Look
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.pictures import take_away


class Goes(msgspec.Struct, frozen=True):
    """How much is erased with a practice: clients, sessions, and how many are still to come."""

    clients: int
    sessions: int
    coming: int


def what_goes(practice: Practice, now: datetime) -> Goes:
    """Count what is erased with a practice."""
    settled = practice.appointments.filter(state__in=SETTLED)
    coming = settled.filter(until_cell__gt=cell_at(now)).count()
    return Goes(practice.clients.count(), settled.count(), coming)


@transaction.atomic
def close(practice: Practice) -> None:
    """Erase a practice with all that is kept of it; what was to be written does not leave.

    The accounts of its people stay theirs. Pictures go once it is sure that all the rest is gone.
    """
    [*Therapist.objects.select_for_update().filter(practice=practice).order_by("pk")]
    pictures = [*practice.pictures.all()]
    for rows in _in_order(practice):
        rows.delete()
    practice.delete()
    for picture in pictures:
        transaction.on_commit(partial(take_away, picture))


def _in_order(practice: Practice) -> Iterator[QuerySet[Any]]:
    """Give what holds on to others before what it holds on to."""
    mine: tuple[Any, ...] = (Notice, Waiting, Appointment, Course, Client, Listening, Absence, Look)
    for kind in mine:
        yield kind.objects.filter(practice=practice)
    yield practice.therapists.all()
    yield practice.rooms.all()
