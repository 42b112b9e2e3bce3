"""Once the street of a room is written or corrected, whoever is booked there is told."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    Example,
    at_home_in,
    booked,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
)
from unknot.website.booking.actions import cancel
from unknot.website.booking.letters.place_notices import tell_where
from unknot.website.booking.links import link_to
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Place

pytestmark = pytest.mark.django_db
STREET = "4 Sandy Lane, blue door"
CLIENT = "client@example.org"


def gets_a_street(place: Place) -> int:
    """Let everything written so far leave, and write in which street the rooms of a place are."""
    leaves = Notice.objects.filter(due_at__lte=NOW + timedelta(hours=1))
    leaves.update(state=Notice.State.SENT)
    place.address = STREET
    place.save()
    return tell_where(place, NOW)


def letters() -> list[Notice]:
    """What waits to be sent."""
    return [*Notice.objects.filter(state=Notice.State.WAITING).order_by("due_at")]


def test_whoever_is_booked_there_is_told_in_a_letter_and_in_their_calendar(
    example: Example,
) -> None:
    booked(example)
    assert gets_a_street(example.practice_place) == 1
    (letter,) = letters()
    assert letter.to == CLIENT
    assert "please go by this letter" in letter.text
    assert STREET in letter.text
    assert b"SEQUENCE:1" in bytes(letter.calendar or b"")


def test_no_reminder_leaves_without_it(example: Example) -> None:
    link = hold_now(in_the_room(example, "09:00"))
    confirm_now(link, guest(reminders=(48, 3)))
    gets_a_street(example.practice_place)
    reminders = [one for one in letters() if "reminder" in one.key]
    assert len(reminders) == 2
    assert all(STREET in one.text for one in reminders)


def test_a_course_there_is_told_of_in_one_letter(example: Example) -> None:
    confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=3)))
    assert gets_a_street(example.practice_place) == 1
    assert len(letters()) == 1


def test_whoever_is_visited_at_home_is_told_nothing(example: Example) -> None:
    confirm_now(hold_now(at_home_in(example, example.hermanus, "09:00")))
    assert gets_a_street(example.hermanus) == 0
    assert letters() == []


def test_whoever_comes_no_more_is_told_nothing(example: Example) -> None:
    cancel(link_to(booked(example)), NOW)
    assert gets_a_street(example.practice_place) == 0
    assert letters() == []
