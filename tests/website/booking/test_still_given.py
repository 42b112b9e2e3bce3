"""What is offered, or asked for, is looked at once more before it becomes certain."""

from datetime import UTC, date, datetime, timedelta
from unittest import mock

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.coming_between import Against, be_away, close_that_day, open_later
from tests.website.booking.practising import (
    NOW,
    Example,
    booked,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
)
from tests.website.booking.test_waiting import waits
from unknot.website.booking.actions import (
    accept,
    approve,
    block,
    cancel_for,
    move_for,
    offer_freed,
)
from unknot.website.booking.errors import NotFree, NotGiven, NotOffered
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Service

pytestmark = pytest.mark.django_db
AFTER_NINE = datetime(2026, 11, 30, 7, 1, tzinfo=UTC)
NOON = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)


@pytest.fixture
def offered(example: Example) -> Waiting:
    """Two o’clock, offered at noon to somebody who waits, and short notice is enough."""
    Service.objects.update(notice_minutes=30)
    one = confirm_now(hold_now(in_the_room(example, "14:00")))
    block(example.therapist, Span(cell("00:00"), cell("14:00")))
    block(example.therapist, Span(cell("15:15"), cell("00:00", date(2026, 12, 1))))
    waiting = waits(example, "Ben")
    cancel_for(example.practice, one.pk, NOON)
    assert offer_freed(NOON) == 1
    waiting.refresh_from_db()
    return waiting


def test_what_is_given_in_the_room_no_more_is_not_booked_by_whoever_holds_it(
    example: Example,
) -> None:
    held = hold_now(in_the_room(example, "09:00"))
    Service.objects.update(at_practice=False)
    with pytest.raises(NotOffered):
        confirm_now(held)
    assert Appointment.objects.get().state == State.HELD


def test_an_offer_ends_when_it_begins(offered: Waiting) -> None:
    assert offered.offered is not None
    assert offered.offered.held_until == offered.offered.begins


def test_an_offer_that_has_begun_cannot_be_taken(offered: Waiting) -> None:
    with pytest.raises(NotFree):
        accept(link_to_wait(offered), NOON + timedelta(hours=2, minutes=1))


@pytest.mark.parametrize("against", [be_away, close_that_day])
def test_an_offered_time_that_is_not_given_any_more_is_let_pass(
    client: Client, example: Example, offered: Waiting, against: Against
) -> None:
    against(example.therapist)
    assert offered.offered is not None
    said = {"say": "take", "offer": offered.offered.link_hash}
    with mock.patch("django.utils.timezone.now", return_value=NOON):
        page = client.post(f"/waiting/{link_to_wait(offered)}/", said)
    assert page.status_code == 409
    assert "not free any more" in page.content.decode()
    assert not Waiting.objects.exclude(state=Waiting.State.WAITING, offered=None).exists()


@pytest.fixture
def asked(example: Example) -> Appointment:
    """Nine o’clock, asked for by somebody new."""
    example.practice.approves_new_clients = True
    example.practice.save()
    return booked(example)


@pytest.mark.parametrize(
    ("against", "reason"),
    [
        (be_away, "Example Therapist keeps this time free, or is busy by their own calendar."),
        (close_that_day, "Example Therapist does not work on this day."),
        (open_later, "This is outside the hours of Example Therapist on this day."),
    ],
)
def test_a_wish_that_cannot_be_given_any_more_gets_no_yes_and_the_reason(
    example: Example, asked: Appointment, against: Against, reason: str
) -> None:
    against(example.therapist)
    with pytest.raises(NotGiven) as error:
        approve(example.practice, asked.pk, NOW)
    assert str(error.value) == reason
    asked.refresh_from_db()
    assert asked.state == State.ASKED


def test_a_wish_whose_time_has_come_gets_no_yes(example: Example, asked: Appointment) -> None:
    with pytest.raises(NotGiven) as error:
        approve(example.practice, asked.pk, AFTER_NINE)
    assert str(error.value) == "This time is past."


def test_a_wish_that_was_put_beside_the_hours_may_be_said_yes_to(
    example: Example, asked: Appointment
) -> None:
    move_for(example.practice, asked.pk, first_cell=cell("06:00"), now=NOW, any_hour=True)
    assert approve(example.practice, asked.pk, NOW).state == State.CONFIRMED


def test_of_a_course_that_began_unanswered_the_rest_gets_a_yes(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    first = confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=2)))
    approve(example.practice, first.pk, AFTER_NINE)
    states = Appointment.objects.order_by("first_cell").values_list("state", flat=True)
    assert [*states] == [State.ASKED, State.CONFIRMED]
