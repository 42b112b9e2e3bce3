"""The late sessions of a course, beyond what can be booked yet, are moved near where they are."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from unittest import mock

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
)
from unknot.website.booking.actions import move
from unknot.website.booking.errors import NotFree
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.pages.choosing import Look
from unknot.website.booking.pages.moving import moving_page
from unknot.website.booking.pages.showing import FINE
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.times.cells import CELL
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1) // CELL
SUNDAY_NOON = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)


def last_of_twelve(example: Example) -> Appointment:
    """The twelfth Monday at nine, a month beyond what can be booked."""
    Practice.objects.update(holidays_of="")
    example.practice.refresh_from_db()
    confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=12)))
    last = Appointment.objects.order_by("first_cell")[11]
    return appointment_behind(link_to(last))


def test_a_late_session_is_moved_to_the_next_day(example: Example) -> None:
    last = last_of_twelve(example)
    moved = move(link_to(last), first_cell=last.first_cell + DAY, now=NOW)
    assert moved.first_cell == last.first_cell + DAY


def test_a_late_session_is_not_moved_by_more_than_a_week(example: Example) -> None:
    last = last_of_twelve(example)
    with pytest.raises(NotFree):
        move(link_to(last), first_cell=last.first_cell + 8 * DAY, now=NOW)


def test_the_page_shows_what_is_free_near_a_late_session(example: Example) -> None:
    last = last_of_twelve(example)
    page: dict[str, Any] = moving_page(last, Look(), FINE, NOW)
    assert [slot.day for slot in page["soonest"]] == 3 * [date(2027, 2, 15)]
    assert page["shown"].day == date(2027, 2, 15)
    assert (page["near"], page["until"]) == (True, date(2027, 2, 22))


@pytest.mark.parametrize(("hours", "said"), [(24, ""), (96, "Tuesday 1 December, 11:00")])
def test_the_page_says_before_when_nothing_can_be_changed_only_where_such_a_time_is_free(
    example: Example, hours: int, said: str
) -> None:
    Practice.objects.update(cancel_notice_hours=hours)
    confirm_now(hold_now(in_the_room(example, "09:00")))
    booked = appointment_behind(link_to(Appointment.objects.get()))
    page: dict[str, Any] = moving_page(booked, Look(), FINE, NOW)
    assert page["soonest"][0].day == date(2026, 11, 30)
    assert page["last_changeable"] == said


def test_after_the_notice_a_move_is_refused_with_the_reason(
    client: Client, example: Example
) -> None:
    page = f"/appointments/{link_to(confirm_now(hold_now(in_the_room(example, '09:00'))))}/move/"
    with mock.patch("django.utils.timezone.now", return_value=SUNDAY_NOON):
        answered = client.post(page, {"time": cell("14:00"), "revision": "0"})
    assert answered.status_code == 409
    assert "It is too close to your session to change it here." in answered.content.decode()


@pytest.mark.parametrize("what", ["move", "cancel"])
def test_of_a_session_that_is_over_a_stale_page_says_so(
    client: Client, example: Example, what: str
) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "09:00")))
    page = f"/appointments/{link_to(booked)}/{what}/"
    with mock.patch("django.utils.timezone.now", return_value=booked.ends):
        answered = client.post(page, {"time": cell("14:00"), "revision": "0"})
    assert answered.status_code == 409
    assert "This session is over, so it cannot be moved or cancelled any more." in answered.text
    assert "too close to your session" not in answered.text


def test_whoever_looks_for_no_day_at_all_is_led_back_to_the_times_for_their_session(
    client: Client, example: Example
) -> None:
    booked = confirm_now(hold_now(in_the_room(example, "09:00")))
    page = f"/appointments/{link_to(booked)}/move/"
    with mock.patch("django.utils.timezone.now", return_value=NOW):
        answered = client.get(f"{page}?day=yesterday")
    assert answered.status_code == 400
    assert f'href="{page}">Start again' in answered.text
