"""The letter on a course, as long as it has not left: it tells of the course as it stands."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    ZONE,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    subjects,
)
from unknot.website.booking.actions import approve, cancel, cancel_for, move
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
TO_CLIENT = {"to": "client@example.org"}


def a_course(example: Example, *, asked: bool = False, **who: object) -> list[Appointment]:
    """Book three sessions, Mondays at nine, or ask for them."""
    example.practice.approves_new_clients = asked
    example.practice.save()
    confirm_now(hold_now(replace(in_the_room(example, "09:00"), sessions=3)), guest(**who))
    return [*Appointment.objects.order_by("first_cell")]


def course_letter(subject: str) -> Notice:
    return Notice.objects.get(state=Notice.State.WAITING, subject__startswith=subject, **TO_CLIENT)


def test_a_session_that_moves_stands_in_the_letter_at_its_new_time_alone(example: Example) -> None:
    first, *_ = a_course(example)
    move(link_to(first), first_cell=cell("14:00"), now=NOW)
    assert subjects(**TO_CLIENT) == [
        "Moved: your session is on Monday 30 November, 14:00",
        "Your 3 sessions from Monday 30 November, 14:00",
    ]
    letter = course_letter("Your 3")
    assert "14:00" in letter.text
    assert "30 November, 09:00" not in letter.text
    assert bytes(letter.calendar or b"").count(b"BEGIN:VEVENT") == 3


def test_what_is_cancelled_stands_in_the_letter_no_more(example: Example) -> None:
    first, second, third = a_course(example)
    cancel(link_to(second), NOW)
    assert link_to(second) not in course_letter("Your 2 sessions from Monday 30 November").text
    cancel_for(example.practice, first.pk, NOW)
    assert link_to(third) in course_letter("Your session on Monday 14 December, 09:00").text
    cancel(link_to(third), NOW)
    assert all(subject.startswith("Cancelled:") for subject in subjects(**TO_CLIENT))


def test_each_session_says_until_when_it_can_be_changed(example: Example) -> None:
    first, second, _ = a_course(example)
    text = course_letter("Your 3").text
    for one, until in ((first, "Sunday 29 November"), (second, "Sunday 6 December")):
        said = f", 09:00. You can move or cancel it until {until}, 09:00 here:"
        assert f"{said}\nhttp://localhost:8000/appointments/{link_to(one)}/\n" in text


def test_a_session_too_soon_to_change_says_so(example: Example) -> None:
    late = datetime(2026, 11, 29, 18, tzinfo=ZONE)
    held = hold_now(replace(in_the_room(example, "11:00"), sessions=2), late)
    confirm_now(held, now=late)
    text = course_letter("Your 2").text
    assert "Monday 30 November, 11:00. It is so soon that only we can move or cancel it." in text
    assert "You can move or cancel it until Sunday 6 December, 11:00 here:" in text


def test_a_letter_that_has_left_is_not_written_again(example: Example) -> None:
    first, *_ = a_course(example)
    Notice.objects.filter(**TO_CLIENT).update(state=Notice.State.SENT)
    move(link_to(first), first_cell=cell("14:00"), now=NOW)
    assert subjects(**TO_CLIENT) == ["Moved: your session is on Monday 30 November, 14:00"]


def test_a_yes_within_the_grace_is_all_that_leaves(example: Example) -> None:
    first, second, _ = a_course(example, asked=True)
    assert subjects(**TO_CLIENT) == ["We have your wish for Monday 30 November, 09:00"]
    move(link_to(second), first_cell=second.first_cell + 60, now=NOW)
    approve(example.practice, first.pk, NOW)
    assert subjects(**TO_CLIENT) == ["Your 3 sessions from Monday 30 November, 09:00"]
    assert "14:00" in course_letter("Your 3").text


def test_a_yes_to_a_single_session_within_the_grace_is_all_that_leaves(example: Example) -> None:
    example.practice.approves_new_clients = True
    example.practice.save()
    one = confirm_now(hold_now(in_the_room(example, "09:00")))
    approve(example.practice, one.pk, NOW)
    assert subjects(**TO_CLIENT) == ["Your session on Monday 30 November, 09:00"]
    comes = "Example Client comes on Monday 30 November, 09:00"
    assert subjects(to="example@practice.example") == [comes]
