"""What the people of a practice do: yes and no to new clients, blocks, and who did not come."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    booked,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    subjects,
    told,
)
from unknot.website.booking.actions import (
    approve,
    block,
    book_for,
    cancel_for,
    confirm,
    decline,
    move_for,
    no_show,
    unblock,
)
from unknot.website.booking.errors import NotFree, NotOffered, Over
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.queries import day_of, week_of
from unknot.website.booking.times.cells import Span
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db


def asked(example: Example) -> Appointment:
    """A session that a new client asks for, where the practice wants to be asked."""
    example.practice.approves_new_clients = True
    example.practice.save()
    return booked(example)


def test_a_new_client_asks_and_the_practice_says_yes(example: Example) -> None:
    one = asked(example)
    assert one.state == State.ASKED
    assert subjects(to="client@example.org") == [
        "We have your wish for Monday 30 November, 09:00",
    ]
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert subjects(to="client@example.org") == ["Your session on Monday 30 November, 09:00"]


def test_who_was_approved_once_is_not_asked_about_again(example: Example) -> None:
    first = asked(example)
    approve(example.practice, first.pk, NOW)
    listening = told(example.practice)
    listening.client = first.client
    listening.save()
    again = confirm(hold_now(in_the_room(example, "11:00")), guest(), listening, NOW)
    assert again.state == State.CONFIRMED


def test_a_new_client_can_be_declined_kindly(example: Example) -> None:
    one = asked(example)
    decline(example.practice, one.pk, NOW)
    assert Claim.objects.count() == 0
    assert subjects(to="client@example.org") == ["We cannot take you on Monday 30 November, 09:00"]
    with pytest.raises(Over):
        approve(example.practice, one.pk, NOW)


def test_a_course_that_is_asked_for_is_answered_as_a_whole(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    for clock, answer, state in (
        ("09:00", approve, State.CONFIRMED),
        ("11:00", decline, State.CANCELLED),
    ):
        one = confirm_now(hold_now(replace(in_the_room(example, clock), sessions=3)))
        answer(example.practice, one.pk, NOW)
        course = Appointment.objects.filter(course=one.course)
        assert [each.state for each in course] == [state] * 3
    assert len(subjects(to="client@example.org", key__contains="-declined")) == 1


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
