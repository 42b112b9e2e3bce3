"""What is only asked for stands in calendars as not certain yet, until the practice says yes."""

import pytest
from django.test import Client as Browser
from icalendar import Calendar
from msgspec.structs import replace

from tests.website.booking.practising import NOW, Example, confirm_now, hold_now, in_the_room
from unknot.website.booking.actions import approve, decline
from unknot.website.booking.letters.calendar_files import for_client
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries import booked_with
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
TO_THERAPIST = "example@practice.example"


def asked(example: Example, sessions: int = 1) -> Appointment:
    """Ask for a session, or a course, as somebody new."""
    example.practice.approves_new_clients = True
    example.practice.save()
    return confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=sessions)))


def entries(file: bytes | memoryview | None) -> list[tuple[str, int]]:
    """Read how certain each entry is, and its sequence."""
    found = Calendar.from_ical(bytes(file or b"")).events
    return [(str(one["status"]), int(str(one["sequence"]))) for one in found]


def sent(to: str) -> list[tuple[str, int]]:
    """Read what the calendar of somebody is told by what waits to leave."""
    waiting = Notice.objects.filter(to=to, state=Notice.State.WAITING, calendar__isnull=False)
    return [entry for one in waiting.order_by("pk") for entry in entries(one.calendar)]


@pytest.mark.parametrize("sessions", [1, 2])
def test_what_is_asked_for_is_tentative_for_both_sides(example: Example, sessions: int) -> None:
    one = asked(example, sessions)
    tentative = [("TENTATIVE", 0)] * sessions
    page = Browser().get(f"/appointments/{link_to(one)}/calendar.ics")
    assert entries(page.content if page.status_code == 200 else None) == tentative
    assert entries(for_client(booked_with(one), NOW)[0]) == tentative
    assert sent(TO_THERAPIST) == tentative


@pytest.mark.parametrize("sessions", [1, 2])
def test_a_yes_makes_it_certain_in_the_calendars_of_both_sides(
    example: Example, sessions: int
) -> None:
    one = asked(example, sessions)
    approve(example.practice, one.pk, NOW)
    certain = [("CONFIRMED", 1)] * sessions
    assert (sent("client@example.org"), sent(TO_THERAPIST)) == (certain, certain)


def test_a_therapist_who_was_written_to_before_is_told_of_the_yes(example: Example) -> None:
    one = asked(example)
    Notice.objects.update(state=Notice.State.SENT)
    approve(example.practice, one.pk, NOW)
    letter = Notice.objects.get(to=TO_THERAPIST, state=Notice.State.WAITING)
    assert letter.subject == "Example Client comes on Monday 30 November, 09:00"
    assert entries(letter.calendar) == [("CONFIRMED", 1)]


def test_a_no_takes_it_out_of_the_calendar_that_has_it_already(example: Example) -> None:
    one = asked(example)
    Notice.objects.update(state=Notice.State.SENT)
    decline(example.practice, one.pk, NOW)
    assert sent(TO_THERAPIST) == [("CANCELLED", 1)]


def test_a_no_within_the_grace_tells_the_therapist_nothing_at_all(example: Example) -> None:
    decline(example.practice, asked(example).pk, NOW)
    assert sent(TO_THERAPIST) == []
