"""A therapist books somebody who telephoned, once, and only a client of their practice."""

import pytest
from django.core import signing
from django.test import Client as Browser

from tests.website.booking.practising import MONDAY, NOW, Example, open_practice
from tests.website.diary.days import HERE, an_appointment
from unknot.website.booking.models import Appointment, State
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
KEY = signing.dumps("the key of a form", salt="unknot.booking.form")


def a_form(example: Example, **said: object) -> dict[str, object]:
    """Fill in the form for somebody who telephoned."""
    form = {
        "day": MONDAY,
        "begins": "09:00",
        "service": example.in_room.pk,
        "place": example.practice_place.pk,
        "name": "Example Caller",
        "key": KEY,
    }
    return form | said


def test_somebody_who_telephoned_is_booked_once(example: Example, therapist: Browser) -> None:
    for _ in range(2):
        therapist.post(f"{HERE}/sessions/new/", a_form(example))
    booked = Appointment.objects.get()
    assert booked.client == Client.objects.get()
    assert booked.state == State.CONFIRMED


@pytest.mark.parametrize(
    ("said", "language"), [({"language": "af"}, "af"), ({"language": "en"}, "en"), ({}, "en")]
)
def test_somebody_new_is_written_to_in_the_language_that_they_told(
    example: Example, therapist: Browser, said: dict[str, str], language: str
) -> None:
    therapist.post(f"{HERE}/sessions/new/", a_form(example, **said))
    assert Client.objects.get().language == language


def test_a_time_that_is_taken_keeps_nobody_new(example: Example, therapist: Browser) -> None:
    an_appointment(example)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example))
    assert answer.status_code == 422
    assert not Client.objects.filter(name="Example Caller").exists()


def test_a_client_of_another_practice_cannot_be_chosen(
    example: Example, therapist: Browser
) -> None:
    other = open_practice("other")
    stranger = other.practice.clients.create(name="Example Stranger", created_at=NOW)
    answer = therapist.post(f"{HERE}/sessions/new/", a_form(example, client=stranger.pk))
    assert answer.status_code == 422
    assert "Example Stranger" not in answer.text
