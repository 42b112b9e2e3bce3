"""The practice books and moves sessions up to a year ahead, so that no slip of the year is kept."""

from datetime import date, timedelta

import pytest

from tests.website.booking.practising import NOW, Example, booked, cell, in_the_room
from unknot.website.booking.actions import book_for, move_for
from unknot.website.booking.errors import TooFar
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
IN_A_YEAR, LATER = date(2027, 11, 26), date(2027, 11, 29)


def test_a_session_is_booked_up_to_a_year_ahead_and_no_further(
    example: Example, client_of_ours: Client
) -> None:
    last = in_the_room(example, "09:00", IN_A_YEAR)
    assert book_for(client_of_ours, last, request_key="a form", now=NOW).pk
    for far in (LATER, date(2062, 11, 24)):
        wanted = in_the_room(example, "09:00", far)
        with pytest.raises(TooFar, match="Is the year right"):
            book_for(client_of_ours, wanted, request_key=f"on {far}", now=NOW)
    assert Appointment.objects.count() == 1


def test_a_session_is_moved_up_to_a_year_ahead_and_no_further(example: Example) -> None:
    one = booked(example)
    with pytest.raises(TooFar):
        move_for(example.practice, one.pk, first_cell=cell("09:00", LATER), now=NOW)
    in_a_year = cell("09:00", IN_A_YEAR)
    assert move_for(example.practice, one.pk, first_cell=in_a_year, now=NOW).first_cell == in_a_year


def test_what_lies_further_ahead_already_is_moved_near_where_it_is(example: Example) -> None:
    one, last = booked(example), cell("09:00", LATER)
    Appointment.objects.update(first_cell=last, until_cell=last + 12)
    week_after = cell("11:00", LATER + timedelta(weeks=1))
    with pytest.raises(TooFar):
        move_for(example.practice, one.pk, first_cell=week_after, now=NOW)
    sooner = cell("09:00", LATER + timedelta(weeks=1))
    assert move_for(example.practice, one.pk, first_cell=sooner, now=NOW).first_cell == sooner
