"""A session that is moved twice before its letter leaves is told once, and rightly."""

from datetime import datetime, timedelta

import pytest

from tests.website.booking.practising import NOW, Example, booked, cell, subjects
from unknot.website.booking.actions import move_for
from unknot.website.booking.models import Appointment
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
CLIENT, THERAPIST = "client@example.org", "example@practice.example"
A_MINUTE_LATER = NOW + timedelta(minutes=1)


@pytest.fixture
def told(example: Example) -> Appointment:
    """Nine o’clock, and both have read of it."""
    one = booked(example)
    Notice.objects.update(state=Notice.State.SENT, next_at=None)
    return one


def move(example: Example, session: Appointment, clock: str, now: datetime) -> None:
    """Move it on the same day."""
    move_for(example.practice, session.pk, first_cell=cell(clock), now=now)


def test_the_letter_names_the_time_that_was_told_last(example: Example, told: Appointment) -> None:
    move(example, told, "10:00", NOW)
    move(example, told, "14:00", A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=CLIENT, state=Notice.State.WAITING)
    assert letter.subject == "Moved: your session is on Monday 30 November, 14:00"
    assert "It was on Monday 30 November, 09:00 before." in letter.text


def test_a_letter_that_has_left_is_what_was_told_last(example: Example, told: Appointment) -> None:
    move(example, told, "10:00", NOW)
    Notice.objects.update(state=Notice.State.SENT, next_at=None)
    move(example, told, "09:00", A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=CLIENT, state=Notice.State.WAITING)
    assert "It was on Monday 30 November, 10:00 before." in letter.text


def test_moved_away_and_back_nobody_is_written_to(example: Example, told: Appointment) -> None:
    move(example, told, "10:00", NOW)
    move(example, told, "09:00", A_MINUTE_LATER)
    assert subjects(to=CLIENT) == []
    assert subjects(to=THERAPIST) == []


def test_moved_away_and_back_before_any_letter_left_it_is_booked_as_it_was(
    example: Example,
) -> None:
    session = booked(example)
    move(example, session, "10:00", NOW)
    move(example, session, "09:00", A_MINUTE_LATER)
    assert subjects(to=CLIENT) == ["Your session on Monday 30 November, 09:00"]
    assert len(subjects(to=THERAPIST)) == 1
