"""What the people of a practice do: blocks, who did not come, and nothing of another practice."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    booked,
    cell,
    confirm_now,
    hold_now,
    in_the_room,
    open_practice,
)
from unknot.website.booking.actions import (
    approve,
    block,
    book_for,
    cancel_for,
    decline,
    move_for,
    no_show,
    unblock,
)
from unknot.website.booking.errors import NotFree, NotOffered, Over
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries import day_of, week_of
from unknot.website.booking.times.cells import Span
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db


def test_nothing_of_another_practice_can_be_touched(
    example: Example, client_of_ours: Client
) -> None:
    other = open_practice("other")
    theirs = booked(other)
    for act in (approve, decline, cancel_for, no_show):
        with pytest.raises(Over):
            act(example.practice, theirs.pk, NOW)
    with pytest.raises(Over):
        move_for(example.practice, theirs.pk, first_cell=cell("11:00"), now=NOW)
    with pytest.raises(NotOffered):
        book_for(client_of_ours, in_the_room(other, "11:00"), request_key="a form", now=NOW)
    away, _ = block(other.therapist, Span(cell("13:00"), cell("14:00")))
    unblock(example.practice, away.pk)
    assert other.therapist.absences.count() == 1


def test_a_while_that_is_kept_free_twice_is_open_again_at_once(example: Example) -> None:
    lunch = Span(cell("13:00"), cell("14:00"))
    first, _ = block(example.therapist, lunch)
    second, _ = block(example.therapist, lunch)
    assert second == first
    unblock(example.practice, first.pk)
    assert example.therapist.absences.count() == 0


def test_a_block_names_what_is_booked_in_it_and_leaves_it(example: Example) -> None:
    one = booked(example)
    away, within = block(example.therapist, Span(cell("08:00"), cell("12:00")))
    assert [*within] == [one]
    with pytest.raises(NotFree):
        hold_now(in_the_room(example, "10:30"))
    unblock(example.practice, away.pk)
    hold_now(in_the_room(example, "10:30"))


def test_nobody_came_is_noted_after_the_beginning_only(example: Example) -> None:
    one = booked(example)
    with pytest.raises(Over):
        no_show(example.practice, one.pk, NOW)
    assert no_show(example.practice, one.pk, one.begins).state == State.MISSED
    assert no_show(example.practice, one.pk, one.begins).state == State.MISSED
    with pytest.raises(Over):
        cancel_for(example.practice, one.pk, one.begins)


def test_a_day_and_a_week_list_who_comes_in_order(example: Example) -> None:
    late, early = booked(example, "11:00"), booked(example, "09:00")
    hold_now(in_the_room(example, "13:00"))
    other = confirm_now(hold_now(in_the_room(example, "09:00", date(2026, 12, 2))))
    assert [*day_of(example.therapist, MONDAY)] == [early, late]
    assert [*week_of(example.therapist, MONDAY)] == [early, late, other]


def test_what_came_from_a_calendar_is_not_opened_here(example: Example) -> None:
    own = OwnCalendar.objects.create(
        practice=example.practice, therapist=example.therapist, access=b""
    )
    away, _ = block(example.therapist, Span(cell("13:00"), cell("14:00")))
    Busy.objects.create(calendar=own, absence=away)
    unblock(example.practice, away.pk)
    assert example.therapist.absences.count() == 1


def test_what_is_over_is_neither_cancelled_nor_moved(example: Example) -> None:
    session = booked(example)
    acts: tuple[Callable[[], object], ...] = (
        lambda: cancel_for(example.practice, session.pk, session.ends),
        lambda: move_for(example.practice, session.pk, first_cell=cell("13:00"), now=session.ends),
    )
    for act in acts:
        with pytest.raises(Over):
            act()
    assert Appointment.objects.get().state == State.CONFIRMED
