"""What is free, as the pages read it."""

from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import replace
from pytest_django import DjangoAssertNumQueries

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    ZONE,
    Example,
    cell,
    hold_now,
    in_the_room,
    with_a_colleague,
)
from unknot.website.booking.actions import HELD_FOR
from unknot.website.booking.models import Absence
from unknot.website.booking.queries import Search, free_times, horizon_of, therapists_for
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.times.sets import cells_in
from unknot.website.practice.models import Place
from unknot.website.practice.queries import therapists_who_touch

pytestmark = pytest.mark.django_db
ON_MONDAY = Span(cell("00:00"), cell("23:55"))


def times(example: Example, place: Place, *, at_home: bool, now: datetime = NOW) -> list[str]:
    """Write what is free on Monday as the clock in Kleinmond shows it."""
    service = example.at_home if at_home else example.in_room
    search = Search(service, place.pk, at_home, ON_MONDAY)
    (free,) = free_times(search, [*therapists_for(service, at_home=at_home)], now)
    return [f"{begins(c).astimezone(ZONE):%H:%M}" for c in cells_in(free.offer.starts, ON_MONDAY)]


def test_a_day_with_nothing_booked_is_free_from_morning_to_evening(example: Example) -> None:
    free = times(example, example.practice_place, at_home=False)
    assert (free[0], free[-1], len(free)) == ("08:00", "16:00", 26)


def test_a_visit_to_hermanus_counts_the_way_there_and_back(example: Example) -> None:
    free = times(example, example.hermanus, at_home=True)
    assert (free[0], free[-1]) == ("08:45", "15:15")


def test_what_is_held_is_not_free_until_the_hold_is_over(example: Example) -> None:
    hold_now(in_the_room(example, "09:00"))
    assert "09:00" not in times(example, example.practice_place, at_home=False)
    later = NOW + HELD_FOR
    assert "09:00" in times(example, example.practice_place, at_home=False, now=later)


def test_who_is_away_is_not_free(example: Example) -> None:
    Absence.objects.create(
        practice=example.practice,
        therapist=example.therapist,
        first_cell=cell("08:00"),
        until_cell=cell("15:45"),
    )
    assert times(example, example.practice_place, at_home=False) == ["15:45", "16:00"]


@pytest.mark.parametrize(
    ("registration", "until", "may_touch"),
    [
        ("A 12345", MONDAY, True),
        ("A 12345", MONDAY - timedelta(days=1), False),
        ("A 12345", None, False),
        ("", MONDAY, False),
    ],
)
def test_a_registration_is_read_alike_by_whoever_asks_for_it(
    example: Example, registration: str, until: date | None, *, may_touch: bool
) -> None:
    example.therapist.registration, example.therapist.registered_until = registration, until
    example.therapist.save()
    window = Search(example.in_room, example.practice_place.pk, at_home=False, window=ON_MONDAY)
    able = [*therapists_for(example.in_room, at_home=False)]
    assert [bool(one.offer.starts) for one in free_times(window, able, NOW)] in (
        [[True]] if may_touch else [[], [False]]
    )
    assert example.therapist.registered_on(MONDAY) is may_touch
    assert therapists_who_touch(example.practice, MONDAY).exists() is may_touch


def test_a_session_of_odd_minutes_takes_every_cell_that_it_begins(example: Example) -> None:
    example.in_room.minutes = 52
    assert times(example, example.practice_place, at_home=False)[-1] == "16:00"
    example.in_room.minutes = 61
    assert times(example, example.practice_place, at_home=False)[-1] == "15:45"


def test_the_room_may_be_taken_by_somebody_else(example: Example) -> None:
    colleague = with_a_colleague(example)
    wanted = in_the_room(example, "09:00")
    hold_now(replace(wanted, therapist=colleague.pk))
    search = Search(example.in_room, example.practice_place.pk, at_home=False, window=ON_MONDAY)
    (free,) = free_times(search, [example.therapist], NOW)
    taken = {cell("08:00"), cell("09:00"), cell("10:00")}
    assert taken.isdisjoint(cells_in(free.offer.starts, ON_MONDAY))
    assert next(cells_in(free.offer.starts, ON_MONDAY)) == cell("10:15")


def test_sixty_days_are_read_in_two_queries(
    example: Example, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    therapists = [*therapists_for(example.in_room, at_home=False)]
    window = horizon_of(example.in_room, NOW)
    search = Search(example.in_room, example.practice_place.pk, at_home=False, window=window)
    with django_assert_num_queries(2):
        free_times(search, therapists, NOW)


def test_a_horizon_begins_after_the_notice_and_ends_with_its_last_day(example: Example) -> None:
    window = horizon_of(example.in_room, NOW)
    assert begins(window.first) == NOW + timedelta(hours=12)
    assert begins(window.until) == NOW + timedelta(days=60)
