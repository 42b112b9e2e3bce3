"""A time that is taken is told at once: before waiting for it, and right after."""

from unittest.mock import patch

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    confirm_now,
    hold_now,
    in_the_room,
)
from unknot.website.booking.actions import Wanted, hold
from unknot.website.booking.actions import claims as claiming
from unknot.website.booking.actions.wanting import check_all_free
from unknot.website.booking.errors import NotFree
from unknot.website.booking.models import Appointment, State
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
RECKONING = "unknot.website.booking.actions.courses.check_all_free"
LOCKED = "unknot.website.booking.actions.wanting.locked_diary"


def test_what_is_taken_while_somebody_waits_for_the_lock_is_told_before_it_is_reckoned(
    example: Example,
) -> None:
    """Let somebody else book it after the first look, and before the lock is had."""
    wanted = in_the_room(example, "09:00")

    def after_somebody_else(therapist: int) -> Therapist:
        with patch(LOCKED, claiming.locked_diary):
            confirm_now(hold_now(wanted))
        return claiming.locked_diary(therapist)

    with (
        patch(LOCKED, after_somebody_else),
        patch(RECKONING, wraps=check_all_free) as reckoned,
        pytest.raises(NotFree),
    ):
        hold(wanted, request_key="a form", now=NOW)
    assert reckoned.call_count == 1  # by somebody else alone


def test_of_a_course_all_that_is_in_its_way_is_named(example: Example) -> None:
    wanted = replace(in_the_room(example, "09:00"), sessions=3)
    hold_now(wanted)
    with pytest.raises(NotFree) as refused:
        hold_now(wanted)
    assert [(cell - wanted.first_cell) // 2016 for cell in refused.value.cells] == [0, 1, 2]


def test_a_session_of_the_course_that_somebody_holds_can_be_held_instead(example: Example) -> None:
    course = replace(in_the_room(example, "09:00"), sessions=3)
    link = hold_now(course)
    second: Wanted = replace(course, first_cell=course.first_cell + 2016, sessions=1)
    held, _ = hold(second, request_key="another form", now=NOW, instead_of=link)
    assert held.begins.date() > MONDAY
    assert Appointment.objects.filter(state=State.HELD).count() == 1
