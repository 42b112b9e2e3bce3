"""A wish that nobody answers does not end in silence."""

from datetime import UTC, datetime, timedelta
from unittest import mock

import pytest
from django.test import Client

from tests.website.booking.practising import NOW, Example, booked, subjects
from unknot.website.booking.actions import approve, tell_of_silence
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
SUNDAY_MORNING = datetime(2026, 11, 29, 8, 0, tzinfo=UTC)
BEGINS = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)
CLIENT, THERAPIST = "client@example.org", "example@practice.example"


@pytest.fixture
def asked(example: Example) -> Appointment:
    """Nine o’clock on Monday, asked for by somebody new; both have read so."""
    example.practice.approves_new_clients = True
    example.practice.save()
    one = booked(example)
    Notice.objects.update(state=Notice.State.SENT, next_at=None)
    return one


@pytest.mark.usefixtures("asked")
def test_the_practice_is_reminded_once_on_the_day_before() -> None:
    tell_of_silence(SUNDAY_MORNING - timedelta(days=1))
    assert subjects() == []
    tell_of_silence(SUNDAY_MORNING)
    tell_of_silence(SUNDAY_MORNING + timedelta(minutes=10))
    assert subjects(to=THERAPIST) == [
        "Still waits for your yes: Example Client on Monday 30 November, 09:00"
    ]
    assert subjects(to=CLIENT) == []


def test_nobody_is_reminded_of_what_was_asked_for_just_now(asked: Appointment) -> None:
    Appointment.objects.update(created_at=SUNDAY_MORNING - timedelta(hours=2))
    tell_of_silence(SUNDAY_MORNING)
    assert subjects() == []


@pytest.mark.usefixtures("asked")
def test_who_asked_is_told_once_as_the_time_comes() -> None:
    tell_of_silence(BEGINS)
    tell_of_silence(BEGINS + timedelta(minutes=10))
    assert subjects(to=CLIENT) == ["We did not answer you in time: Monday 30 November, 09:00"]


def test_what_was_answered_is_not_told_of(example: Example, asked: Appointment) -> None:
    approve(example.practice, asked.pk, NOW)
    before = subjects()
    tell_of_silence(SUNDAY_MORNING)
    tell_of_silence(BEGINS)
    assert subjects() == before


def test_the_page_says_that_nobody_answered(client: Client, asked: Appointment) -> None:
    with mock.patch("django.utils.timezone.now", return_value=BEGINS + timedelta(hours=2)):
        page = client.get(f"/appointments/{link_to(asked)}/").content.decode()
    assert "Nobody said yes to this session in time." in page
