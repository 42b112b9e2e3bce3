"""Whoever gives a session may give it outside their hours; all else holds as ever."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    at_home_in,
    booked,
    cell,
    hold_now,
    in_the_room,
    with_a_colleague,
)
from unknot.website.booking.actions import (
    Wanted,
    block,
    book_for,
    came_after_all,
    move_for,
    no_show,
)
from unknot.website.booking.errors import NotFree
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries import Search
from unknot.website.booking.refusals import is_only_hours
from unknot.website.booking.times.cells import Span, begins
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
SATURDAY = date(2026, 12, 5)
HOLIDAY = date(2026, 12, 16)


def book(client: Client, wanted: Wanted, *, any_hour: bool = True) -> Appointment:
    wished = replace(wanted, any_hour=any_hour)
    key = f"{wanted.therapist} {wanted.first_cell} {any_hour}"
    return book_for(client, wished, request_key=key, now=NOW, address="1 Beach Road")


def only_hours(example: Example, wanted: Wanted) -> bool:
    """Say whether whoever books is asked if they want to give it all the same."""
    service = example.at_home if wanted.at_home else example.in_room
    window = Span(wanted.first_cell, wanted.first_cell + 12)
    search = Search(service, wanted.place, wanted.at_home, window)
    return is_only_hours(search, example.therapist, NOW)


@pytest.mark.parametrize(
    ("clock", "day"), [("06:10", MONDAY), ("12:00", MONDAY), ("19:00", MONDAY), ("11:00", SATURDAY)]
)
def test_outside_their_hours_a_therapist_books_only_where_they_say_so(
    example: Example, client_of_ours: Client, clock: str, day: date
) -> None:
    wanted = in_the_room(example, clock, day)
    assert only_hours(example, wanted)
    with pytest.raises(NotFree):
        book(client_of_ours, wanted, any_hour=False)
    one = book(client_of_ours, wanted)
    assert (one.state, one.first_cell) == (State.CONFIRMED, cell(clock, day))


def test_a_way_that_begins_before_their_hours_is_theirs_to_go(
    example: Example, client_of_ours: Client
) -> None:
    wanted = at_home_in(example, example.hermanus, "08:00")
    assert only_hours(example, wanted)
    assert book(client_of_ours, wanted).state == State.CONFIRMED


def test_a_session_is_moved_outside_their_hours_only_where_they_say_so(example: Example) -> None:
    one, evening = booked(example), cell("18:00")
    with pytest.raises(NotFree):
        move_for(example.practice, one.pk, first_cell=evening, now=NOW)
    moved = move_for(example.practice, one.pk, first_cell=evening, now=NOW, any_hour=True)
    assert moved.first_cell == evening


def test_what_else_stands_against_it_still_does(example: Example, client_of_ours: Client) -> None:
    book(client_of_ours, in_the_room(example, "18:00"))
    block(example.therapist, Span(cell("21:00"), cell("22:00")))
    against = (
        in_the_room(example, "18:30"),  # taken
        in_the_room(example, "19:10"),  # in the rest after it
        at_home_in(example, example.hermanus, "19:20"),  # the way takes longer
        in_the_room(example, "21:00"),  # kept free
        in_the_room(example, "11:00", HOLIDAY),
        in_the_room(example, "08:00", NOW.date()),  # past
    )
    for wanted in against:
        assert not only_hours(example, wanted)
        with pytest.raises(NotFree):
            book(client_of_ours, wanted)


def test_the_room_of_somebody_else_stays_theirs(example: Example, client_of_ours: Client) -> None:
    colleague = with_a_colleague(example)
    evening = in_the_room(example, "18:00")
    book(client_of_ours, replace(evening, therapist=colleague.pk))
    assert not only_hours(example, evening)
    with pytest.raises(NotFree):
        book(client_of_ours, evening)


def test_within_their_hours_nobody_is_asked(example: Example) -> None:
    assert not only_hours(example, in_the_room(example, "09:00"))
    assert not only_hours(example, in_the_room(example, "09:10"))


def test_clients_are_offered_no_other_hours_than_before(
    example: Example, client_of_ours: Client
) -> None:
    book(client_of_ours, in_the_room(example, "18:00"))
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "20:00"))


def test_that_nobody_came_is_taken_back_also_where_it_was_outside_their_hours(
    example: Example, client_of_ours: Client
) -> None:
    one = book(client_of_ours, in_the_room(example, "18:10"))
    evening = begins(one.first_cell)
    no_show(example.practice, one.pk, evening)
    assert came_after_all(example.practice, one.pk, evening).state == State.CONFIRMED
