"""A course that cannot be had: what is in its way, and when all of it could be."""

from collections.abc import Sequence
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
from unknot.website.booking.actions import block
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.pages.choosing import Chosen, Look, choose
from unknot.website.booking.pages.course_times import courses_near, in_the_way
from unknot.website.booking.queries import Search
from unknot.website.booking.times.cells import Span, begins
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
NO_WINDOW = Span(0, 0)
WEDNESDAY = date(2026, 12, 2)
SATURDAY = date(2026, 12, 5)
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


def against(example: Example, *cells: int, who: Sequence[Therapist] = ()) -> str:
    """Write what stands against some times in the room."""
    search = Search(example.in_room, example.practice_place.pk, at_home=False, window=NO_WINDOW)
    return in_the_way(cells, search, who or [example.therapist], NOW)


def test_what_is_in_its_way_is_named_with_the_reason(example: Example) -> None:
    hold_now(in_the_room(example, "11:00"))
    block(example.therapist, Span(cell("14:00", WEDNESDAY), cell("15:00", WEDNESDAY)))
    named = (
        ("10:45", MONDAY, "Monday 30 November, 10:45 (taken)"),
        ("12:00", MONDAY, "Monday 30 November, 12:00 (outside our hours on that day)"),
        ("14:00", WEDNESDAY, "Wednesday 2 December, 14:00 (nobody is there)"),
        ("11:00", SATURDAY, "Saturday 5 December, 11:00 (we do not work on that day)"),
        ("11:00", HOLIDAY, "Wednesday 16 December, 11:00 (a public holiday)"),
    )
    cells = [cell(clock, day) for clock, day, _ in named]
    assert against(example, *cells) == "; ".join(words for _, _, words in named)


def test_of_several_the_reason_of_who_comes_closest_counts(example: Example) -> None:
    colleague = with_a_colleague(example)
    hold_now(in_the_room(example, "11:00"))
    example.practice.therapists.filter(pk=colleague.pk).update(week={})
    both = [example.therapist, Therapist.objects.select_related("practice").get(pk=colleague.pk)]
    assert against(example, cell("11:00"), who=both) == "Monday 30 November, 11:00 (taken)"


def test_where_no_course_fits_single_times_are_said_to_be_single(example: Example) -> None:
    one = Client()
    first = free_cells(be_heard(one, example))[30]
    Therapist.objects.update(week={}, changed={f"{begins(first):%Y-%m-%d}": [["08:00", "17:00"]]})
    answered = send(one, wish(one, example, first) | {"sessions": "3"})
    shown = answered.content.decode()
    assert (answered.status_code, "No 3 weeks in a row are free" in shown) == (409, True)
    assert shown.count("(we do not work on that day)") == 2


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
