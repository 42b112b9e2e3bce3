"""A practice that is open on whatever day it is, and a session some days ahead."""

from collections.abc import Mapping
from datetime import timedelta

from django.utils import timezone

from tests.website.booking.practising import WELL, Example, guest, hold_now, in_the_room, told
from unknot.website.booking.actions import book_for, confirm
from unknot.website.booking.models import Appointment


def always_open(example: Example) -> Example:
    """Let the therapist work on every day, holidays too."""
    example.practice.holidays_of = ""
    example.practice.save()
    example.therapist.practice = example.practice
    example.therapist.week = {str(day): [["06:00", "22:00"]] for day in range(7)}
    example.therapist.save()
    return example


def booked_ahead(
    example: Example, *, days: int = 5, said: Mapping[str, object] = WELL
) -> Appointment:
    """Book an hour in the room some days ahead, for somebody who was heard just now."""
    now = timezone.now()
    link = hold_now(in_the_room(example, "11:00", timezone.localdate() + timedelta(days)), now)
    return confirm(link, guest(), told(example.practice, said, now), now)


def booked_by_mouth(example: Example, *, days: int = 5) -> Appointment:
    """Let the therapist book an hour for somebody who rang and has told nothing yet."""
    now = timezone.now()
    client = example.practice.clients.create(
        name="Example Client", email="client@example.org", created_at=now
    )
    wanted = in_the_room(example, "11:00", timezone.localdate() + timedelta(days))
    return book_for(client, wanted, request_key="by mouth", now=now)
