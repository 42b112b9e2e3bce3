"""A therapist books and moves outside their hours once they were told, and said so."""

import re

import pytest
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, Example
from tests.website.diary.days import HERE, an_appointment
from tests.website.diary.test_booking_for import a_form
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall

pytestmark = pytest.mark.django_db
NEW = f"{HERE}/sessions/new/"


def asked(page: str) -> str:
    """Read the yes that a page asks for."""
    found = re.search(r'name="any_hour" value="(\d+)"', page)
    assert found is not None
    return found[1]


def hours(example: Example) -> list[int]:
    return [wall(one.begins, example.practice).hour for one in Appointment.objects.all()]


def test_a_session_outside_the_hours_is_booked_after_a_yes_to_it(
    example: Example, therapist: Browser
) -> None:
    told = therapist.post(NEW, a_form(example, begins="18:00"))
    assert (told.status_code, "outside the hours of Example Therapist" in told.text) == (422, True)
    assert not Appointment.objects.exists()
    yes = a_form(example, begins="18:00", any_hour=asked(told.text))
    assert therapist.post(NEW, yes).status_code == 302
    assert hours(example) == [18]


def test_a_yes_is_to_the_time_that_was_told(example: Example, therapist: Browser) -> None:
    yes = asked(therapist.post(NEW, a_form(example, begins="18:00")).text)
    answer = therapist.post(NEW, a_form(example, begins="19:00", any_hour=yes))
    assert (answer.status_code, asked(answer.text) != yes) == (422, True)


def test_a_session_is_moved_outside_the_hours_after_a_yes_to_it(
    example: Example, therapist: Browser
) -> None:
    page = f"{HERE}/sessions/{an_appointment(example).pk}/move/"
    said = {"day": MONDAY, "begins": "18:00"}
    yes = asked(therapist.post(page, said).text)
    assert hours(example) == [9]
    assert therapist.post(page, said | {"any_hour": yes}).status_code == 302
    assert hours(example) == [18]


def test_no_yes_is_asked_for_where_something_else_stands_against_it(
    example: Example, therapist: Browser
) -> None:
    an_appointment(example, "14:00")
    answer = therapist.post(NEW, a_form(example, begins="14:30"))
    assert (answer.status_code, "any_hour" in answer.text) == (422, False)
