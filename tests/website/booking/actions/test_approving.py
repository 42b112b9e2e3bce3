"""Yes and no to a new client, and to all that they asked for."""

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    booked,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    subjects,
    told,
)
from unknot.website.booking.actions import approve, confirm, decline
from unknot.website.booking.errors import Over
from unknot.website.booking.models import Appointment, Claim, State

pytestmark = pytest.mark.django_db


def asked(example: Example) -> Appointment:
    """A session that a new client asks for, where the practice wants to be asked."""
    example.practice.approves_new_clients = True
    example.practice.save()
    return booked(example)


def test_a_new_client_asks_and_the_practice_says_yes(example: Example) -> None:
    one = asked(example)
    assert one.state == State.ASKED
    assert subjects(to="client@example.org") == [
        "We have your wish for Monday 30 November, 09:00",
    ]
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert subjects(to="client@example.org") == ["Your session on Monday 30 November, 09:00"]


def test_who_was_approved_once_is_not_asked_about_again(example: Example) -> None:
    first = asked(example)
    approve(example.practice, first.pk, NOW)
    listening = told(example.practice)
    listening.client = first.client
    listening.save()
    again = confirm(hold_now(in_the_room(example, "11:00")), guest(), listening, NOW)
    assert again.state == State.CONFIRMED


def test_a_new_client_can_be_declined_kindly(example: Example) -> None:
    one = asked(example)
    decline(example.practice, one.pk, NOW)
    assert Claim.objects.count() == 0
    assert subjects(to="client@example.org") == ["We cannot take you on Monday 30 November, 09:00"]
    with pytest.raises(Over):
        approve(example.practice, one.pk, NOW)


def test_a_course_that_is_asked_for_is_answered_as_a_whole(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    for clock, answer, state in (
        ("09:00", approve, State.CONFIRMED),
        ("11:00", decline, State.CANCELLED),
    ):
        one = confirm_now(hold_now(replace(in_the_room(example, clock), sessions=3)))
        answer(example.practice, one.pk, NOW)
        course = Appointment.objects.filter(course=one.course)
        assert [each.state for each in course] == [state] * 3
    assert len(subjects(to="client@example.org", key__contains="-declined")) == 1
