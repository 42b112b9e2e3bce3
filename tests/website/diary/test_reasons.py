"""A therapist who books or moves to a time that is not free reads why, and what is near."""

import re
from datetime import date, timedelta

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, Example, at_home_in, confirm_now, hold_now
from tests.website.diary.days import HERE, an_appointment
from tests.website.diary.test_booking_for import a_form
from unknot.website.booking.actions import block
from unknot.website.booking.models import Appointment
from unknot.website.booking.times.cells import Span
from unknot.website.booking.when import wall
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
RECONCILIATION_DAY = date(2026, 12, 16)


def booking(therapist: Browser, example: Example, **said: object) -> str:
    """Book for somebody who telephoned, in vain; give what the page says."""
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, **said))
    assert answer.status_code == 422
    return " ".join(answer.text.split())


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"begins": "10:10"}, "Sessions begin every quarter of an hour."),
        ({"begins": "22:30"}, "This is outside the hours of Example Therapist on this day."),
        ({"day": RECONCILIATION_DAY}, "This day is a public holiday."),
        ({"day": MONDAY + timedelta(5)}, "Example Therapist does not work on this day."),
        ({"day": date(2026, 11, 2)}, "This time is past."),
    ],
)
def test_the_reason_is_said(
    example: Example, therapist: Browser, said: dict[str, object], why: str
) -> None:
    assert why in booking(therapist, example, **said)
    assert not Appointment.objects.exists()


def test_the_nearest_times_are_named_with_it(example: Example, therapist: Browser) -> None:
    page = booking(therapist, example, begins="10:20")
    near = re.findall(r'name="instead" value="\d+"><span>([^<]+)<', page)
    assert near == [f"Monday 30 November, {clock}" for clock in ("10:00", "10:15", "10:30")]


def test_a_near_time_is_booked_by_tapping_it(example: Example, therapist: Browser) -> None:
    (first, *_) = re.findall(
        r'name="instead" value="(\d+)"', booking(therapist, example, begins="10:20")
    )
    therapist.post(f"{HERE}/sessions/new/", a_form(example, begins="10:20", instead=first))
    assert wall(Appointment.objects.get().begins, example.practice).strftime("%H:%M") == "10:00"


def test_where_nothing_is_free_for_weeks_that_is_said(example: Example, therapist: Browser) -> None:
    block(example.therapist, Span(0, 2**31 - 1))
    said = booking(therapist, example)
    assert "Example Therapist keeps this time free" in said
    assert "Nothing else is free within 2 weeks of it." in said


def test_a_way_that_does_not_fit_is_named(example: Example, therapist: Browser) -> None:
    confirm_now(hold_now(at_home_in(example, example.hermanus, "09:00")))
    said = booking(therapist, example, begins="10:30")
    assert "the way from or to Hermanus takes" in said


def test_without_a_registration_it_is_said_whose(example: Example, therapist: Browser) -> None:
    Therapist.objects.update(registered_until=MONDAY - timedelta(1))
    said = booking(therapist, example)
    assert "No registration of Example Therapist holds on this day." in said


def test_moving_says_why_as_well(example: Example, therapist: Browser) -> None:
    one = an_appointment(example)
    answer = therapist.post(f"{HERE}/sessions/{one.pk}/move/", {"day": MONDAY, "begins": "12:15"})
    assert answer.status_code == 422
    assert "This is outside the hours of Example Therapist" in answer.text
