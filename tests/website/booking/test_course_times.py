"""A course that cannot be had: what is in its way, and when all of it could be."""

from datetime import date

import pytest
from django.test import Client
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    cell,
    hold_now,
    in_the_room,
    told,
    with_a_colleague,
)
from tests.website.booking.visiting import be_heard, book, free_cells, send, wish
from unknot.website.booking.choosing import Chosen, Look, choose
from unknot.website.booking.course_times import courses_near, in_the_way
from unknot.website.booking.models import Appointment, State

pytestmark = pytest.mark.django_db
WEDNESDAY = date(2026, 12, 2)
HOLIDAY = date(2026, 12, 16)


def look(example: Example) -> Chosen:
    """Look at hours in the room."""
    chosen = choose(example.practice, told(example.practice), Look(), NOW)
    assert chosen is not None
    return chosen


def near(example: Example, sessions: int) -> list[str]:
    """Write the times nearest to eleven on that Wednesday that have a whole course."""
    slots = courses_near(look(example), sessions, cell("11:00", WEDNESDAY), NOW)
    return [f"{slot.day:%a} {slot.time.clock}" for slot in slots]


def test_a_public_holiday_is_said_to_be_one(example: Example) -> None:
    cells = [cell("11:00", MONDAY), cell("16:30", HOLIDAY)]
    assert in_the_way(cells, example.practice) == (
        "Monday 30 November, 11:00; Wednesday 16 December, 16:30 (a public holiday)"
    )


def test_two_wednesdays_fit_and_the_third_is_a_holiday(example: Example) -> None:
    assert near(example, 2) == ["Wed 10:30", "Wed 10:45", "Wed 11:00"]
    assert near(example, 3) == ["Tue 15:30", "Tue 15:45", "Tue 16:00"]


def test_all_of_a_course_is_with_one_therapist(example: Example) -> None:
    colleague = with_a_colleague(example)
    example.practice.rooms.create(place=example.practice_place, name="Another room")
    first, second = date(2026, 12, 1), date(2026, 12, 8)
    for day, who in ((first, example.therapist), (second, colleague)):
        for clock in ("13:00", "14:15", "15:30"):
            hold_now(replace(in_the_room(example, clock, day), therapist=who.pk))
    assert near(example, 3) == ["Thu 08:00", "Thu 08:15", "Thu 08:30"]


def test_what_is_offered_instead_can_be_held_whole(example: Example) -> None:
    one, other = Client(), Client()
    first = free_cells(be_heard(one, example))[30]
    book(one, example, first + 2016)
    be_heard(other, example)
    answered = send(other, wish(other, example, first) | {"sessions": "2"})
    assert (answered.status_code, answered.context["often"]) == (409, 2)
    assert "Nearest to that, with all of it free" in answered.content.decode()
    instead = answered.context["soonest"][0].time.cell
    assert send(other, wish(other, example, instead) | {"sessions": "2"}).status_code == 302
    assert Appointment.objects.filter(state=State.HELD).count() == 2
