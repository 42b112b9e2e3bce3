"""A session that is moved, and again or cancelled before a letter leaves, is told once, rightly."""

from datetime import datetime, timedelta

import pytest

from tests.website.booking.practising import (
    NOW,
    Example,
    booked,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
    subjects,
)
from unknot.website.booking.actions import cancel, cancel_for, move_for
from unknot.website.booking.actions import move as client_moves
from unknot.website.booking.models import Appointment
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
CLIENT, THERAPIST = "client@example.org", "example@practice.example"
NEITHER = (
    "It had just been moved from Monday 30 November, 09:00 to Monday 30 November, 14:00; "
    "it takes place at neither time."
)
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


def test_whoever_gives_it_reads_when_it_was_by_what_they_were_told_last(
    example: Example, told: Appointment
) -> None:
    move(example, told, "10:00", NOW)
    move(example, told, "14:00", A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=THERAPIST, state=Notice.State.WAITING)
    assert letter.subject.endswith("comes on Monday 30 November, 14:00")
    assert "It was on Monday 30 November, 09:00 before." in letter.text


def test_whoever_gives_it_knows_another_time_than_a_client_whose_letter_left_earlier(
    example: Example, told: Appointment
) -> None:
    move(example, told, "10:00", NOW)
    Notice.objects.filter(to=CLIENT).update(state=Notice.State.SENT, next_at=None)
    move(example, told, "14:00", A_MINUTE_LATER)
    told_now = Notice.objects.filter(state=Notice.State.WAITING)
    assert "It was on Monday 30 November, 10:00 before." in told_now.get(to=CLIENT).text
    assert "It was on Monday 30 November, 09:00 before." in told_now.get(to=THERAPIST).text


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


def test_moved_and_then_cancelled_it_is_off_where_its_client_knows_it(
    example: Example, told: Appointment
) -> None:
    move(example, told, "14:00", NOW)
    cancel_for(example.practice, told.pk, A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=CLIENT, state=Notice.State.WAITING)
    assert letter.subject == "Cancelled: your session on Monday 30 November, 09:00"
    assert NEITHER in letter.text


def test_whoever_gives_it_reads_of_both_times_as_well(example: Example, told: Appointment) -> None:
    move(example, told, "14:00", NOW)
    cancel_for(example.practice, told.pk, A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=THERAPIST, state=Notice.State.WAITING)
    assert NEITHER in letter.text


def test_a_wish_too_that_is_moved_and_then_taken_back_is_off_where_it_is_known(
    example: Example,
) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link)
    Notice.objects.update(state=Notice.State.SENT, next_at=None)
    client_moves(link, first_cell=cell("14:00"), now=NOW)
    cancel(link, A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=CLIENT, state=Notice.State.WAITING)
    assert letter.subject == "Cancelled: your session on Monday 30 November, 09:00"


def test_once_the_move_is_told_only_the_last_time_is_named(
    example: Example, told: Appointment
) -> None:
    move(example, told, "14:00", NOW)
    Notice.objects.update(state=Notice.State.SENT, next_at=None)
    cancel_for(example.practice, told.pk, A_MINUTE_LATER)
    (letter,) = Notice.objects.filter(to=CLIENT, state=Notice.State.WAITING)
    assert letter.subject == "Cancelled: your session on Monday 30 November, 14:00"
    assert "09:00" not in letter.text
