"""A time that was held and that nobody booked is forgotten after a day, and nothing else is."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    booked,
    confirm_now,
    hold_now,
    in_the_room,
)
from unknot.website.booking.actions import cancel, hold
from unknot.website.booking.actions.claims import let_lapse
from unknot.website.booking.actions.unbooked import KEPT_FOR
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, Claim, Course, State
from unknot.website.due_work import CHORES

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


def work(passed: timedelta) -> None:
    """Let the worker forget what nobody booked, so long after now."""
    (chore,) = [one for one in CHORES if one.name == "forget times that nobody booked"]
    chore.do(NOW + passed)


def left() -> tuple[int, int, int]:
    """Count the sessions, the claims on somebody’s time, and the courses."""
    claims = Claim.objects.exclude(therapist=None).values("appointment").distinct()
    return Appointment.objects.count(), claims.count(), Course.objects.count()


def test_a_time_that_was_held_too_long_is_forgotten_after_a_day(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    work(KEPT_FOR - MINUTE)
    assert left() == (1, 1, 0)
    work(KEPT_FOR)
    assert left() == (0, 0, 0)


def test_what_was_given_back_for_another_time_is_forgotten_too(example: Example) -> None:
    first = hold_now(in_the_room(example, "09:00"))
    other = in_the_room(example, "11:00")
    confirm_now(hold(other, request_key="instead", now=NOW, instead_of=first)[1])
    work(KEPT_FOR)
    assert [*Appointment.objects.values_list("state", flat=True)] == [State.CONFIRMED]


def test_a_course_goes_with_all_of_its_sessions_and_one_that_is_booked_stays(
    example: Example,
) -> None:
    kept = confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=3)))
    hold_now(replace(in_the_room(example, "14:00"), sessions=3))
    work(KEPT_FOR)
    assert left() == (3, 3, 1)
    assert Course.objects.get() == kept.course


def test_a_session_and_its_room_can_be_removed_once_what_was_held_is_forgotten(
    example: Example,
) -> None:
    hold_now(in_the_room(example, "09:00"))
    let_lapse(example.practice, NOW + KEPT_FOR)
    work(KEPT_FOR)
    gone = example.room.delete()[0], example.in_room.delete()[0]
    assert gone == (1, 1)


def test_what_somebody_holds_just_now_stays(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    Appointment.objects.update(held_until=NOW + KEPT_FOR + MINUTE)
    work(KEPT_FOR)
    assert left() == (1, 1, 0)


def test_what_was_booked_and_is_off_stays(example: Example) -> None:
    off = booked(example)
    cancel(link_to(off), now=NOW)
    work(KEPT_FOR)
    assert [*Appointment.objects.values_list("state", flat=True)] == [State.CANCELLED]


def test_what_was_offered_to_a_client_stays_with_them(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    client = example.practice.clients.create(name="Example Client", created_at=NOW)
    Appointment.objects.update(client=client)
    let_lapse(example.practice, NOW + KEPT_FOR)
    work(KEPT_FOR)
    assert [one.state for one in client.appointments.all()] == [State.LAPSED]
