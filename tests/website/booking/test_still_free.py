"""What is held is looked at once more before it is booked."""

from datetime import UTC, date, datetime, timedelta
from unittest import mock

import pytest
from django.test import Client
from msgspec.structs import replace
from pytest_django import DjangoAssertNumQueries

from tests.website.booking.coming_between import Against, be_away, close_that_day, open_later
from tests.website.booking.practising import NOW, Example, cell, guest, hold_now, in_the_room, told
from tests.website.booking.visiting import DETAILS, be_heard, send, tell_who, wish
from unknot.website.booking.actions import block, confirm
from unknot.website.booking.actions.courses import whole
from unknot.website.booking.errors import NotFree
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries import appointment_behind
from unknot.website.booking.queries.still import stands_against
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Service, Therapist

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(minutes=30)
AFTER_NINE = datetime(2026, 11, 30, 7, 1, tzinfo=UTC)


def certain(link: str, now: datetime) -> Appointment:
    """Confirm what is held, for somebody who was heard before."""
    practice = appointment_behind(link).practice
    return confirm(link, guest(), told(practice, now=now, visit="a visit"), now)


@pytest.mark.parametrize("against", [be_away, close_that_day, open_later])
@pytest.mark.parametrize("now", [NOW, LATER])
def test_a_held_time_that_is_not_given_any_more_is_not_booked(
    example: Example, against: Against, now: datetime
) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    against(example.therapist)
    with pytest.raises(NotFree):
        certain(link, now)
    assert Appointment.objects.get().state == State.HELD


def test_of_a_held_course_each_time_is_named_that_is_not_given_any_more(example: Example) -> None:
    link = hold_now(replace(in_the_room(example, "09:00"), sessions=3))
    second = cell("09:00", date(2026, 12, 7))
    block(example.therapist, Span(second, second + 6))
    with pytest.raises(NotFree) as error:
        certain(link, NOW)
    assert [*error.value.cells] == [second]


def test_a_course_is_looked_at_once_more_in_two_queries(
    example: Example, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    hold_now(replace(in_the_room(example, "09:00"), sessions=3))
    first = Appointment.objects.order_by("first_cell")[0]
    course = whole(first)
    with django_assert_num_queries(2):
        assert [*stands_against(course, NOW)] == []


def test_hours_that_move_by_five_minutes_leave_a_held_time_as_it_is(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    Therapist.objects.update(week={"0": [["08:05", "12:00"]]})
    assert certain(link, NOW).state == State.CONFIRMED


def test_what_has_begun_is_not_booked(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    with pytest.raises(NotFree):
        certain(link, AFTER_NINE)


def test_who_comes_too_late_reads_so_beside_other_times(client: Client, example: Example) -> None:
    Service.objects.update(notice_minutes=60)
    at = [datetime(2026, 11, 30, 5, 0, tzinfo=UTC)]
    with mock.patch("django.utils.timezone.now", side_effect=lambda: at[0]):
        be_heard(client, example)
        assert send(client, wish(client, example, cell("08:00"))).status_code == 302
        at[0] = datetime(2026, 11, 30, 6, 10, tzinfo=UTC)
        seen = client.get("/practices/example/book/")
        sent = tell_who(client, DETAILS)
    assert (seen.status_code, sent.status_code) == (410, 410)
    assert not Appointment.objects.filter(state=State.CONFIRMED).exists()
