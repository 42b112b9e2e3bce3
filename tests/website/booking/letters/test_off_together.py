"""Who cancels a course, session by session, leaves whoever gives it one letter."""

import pytest

from tests.website.booking.letters.test_course_letters import a_course
from tests.website.booking.letters.test_courses_in_diary import (
    NO_MORE,
    all_left,
    entries,
    letter,
    waiting,
)
from tests.website.booking.practising import NOW, Example, cell, guest
from unknot.website.booking.actions import cancel, cancel_for, move
from unknot.website.booking.letters.redirecting import redirect
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice
from unknot.website.mine.erasing import erase
from unknot.website.mine.rewording import reword
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
WHOLE = "Cancelled: Example Client, 3 sessions from Monday 30 November, 09:00"
SECOND = "Cancelled: Example Client on Monday 7 December, 09:00"


@pytest.fixture
def course(example: Example) -> list[Appointment]:
    """Three sessions, of which whoever gives them was told."""
    booked = a_course(example)
    all_left()
    return booked


def each_off(course: list[Appointment]) -> None:
    """Cancel one after the other, the first last."""
    for one in reversed(course):
        cancel(link_to(one), NOW)


def test_each_session_that_is_off_stands_in_one_letter(course: list[Appointment]) -> None:
    each_off(course)
    assert waiting() == [WHOLE]
    assert "Monday 30 November, 09:00\nMonday 7 December, 09:00\nMonday 14" in letter().text
    assert entries(letter()) == NO_MORE


def test_so_it_is_where_the_practice_cancels(example: Example, course: list[Appointment]) -> None:
    for one in course:
        cancel_for(example.practice, one.pk, NOW)
    assert waiting() == [WHOLE]


def test_what_was_told_already_is_not_told_again(course: list[Appointment]) -> None:
    first, second, third = course
    cancel(link_to(second), NOW)
    all_left()
    cancel(link_to(first), NOW)
    cancel(link_to(third), NOW)
    assert waiting() == ["Cancelled: Example Client, 2 sessions from Monday 30 November, 09:00"]


def test_what_else_becomes_of_the_course_leaves_the_letter_as_it_is(
    course: list[Appointment],
) -> None:
    first, second, third = course
    cancel(link_to(first), NOW)
    cancel(link_to(second), NOW)
    move(link_to(third), first_cell=third.first_cell + 60, now=NOW)
    assert waiting() == [
        "Cancelled: Example Client, 2 sessions from Monday 30 November, 09:00",
        "Moved: Example Client comes on Monday 14 December, 14:00",
    ]


def test_what_was_moved_and_never_told_says_by_itself_where_it_was(
    course: list[Appointment],
) -> None:
    first, second, third = course
    move(link_to(first), first_cell=cell("14:00"), now=NOW)
    cancel(link_to(first), NOW)
    cancel(link_to(second), NOW)
    cancel(link_to(third), NOW)
    assert waiting() == [
        "Cancelled: Example Client on Monday 30 November, 14:00",
        "Cancelled: Example Client, 2 sessions from Monday 7 December, 09:00",
    ]


def test_sessions_that_are_no_course_are_told_one_by_one(example: Example) -> None:
    first, second, _ = a_course(example)
    all_left()
    Appointment.objects.update(course=None)
    cancel(link_to(first), NOW)
    cancel(link_to(second), NOW)
    assert waiting() == ["Cancelled: Example Client on Monday 30 November, 09:00", SECOND]


def test_a_right_name_stands_in_it(course: list[Appointment]) -> None:
    each_off(course)
    client, before = Client.objects.get(), Client.objects.get()
    client.name = "Right Name"
    client.save()
    reword(client, before, NOW)
    assert waiting() == [WHOLE.replace("Example Client", "Right Name")]
    assert entries(letter()) == [("CANCELLED", "Session with Right Name")] * 3


def test_it_goes_to_whoever_reads_for_the_diary_now(
    example: Example, course: list[Appointment]
) -> None:
    each_off(course)
    Notice.objects.filter(pk=letter().pk).update(to="before@example.org")
    redirect(example.therapist, NOW)
    assert (waiting(), entries(letter())) == ([WHOLE], NO_MORE)


def test_who_is_erased_leaves_word_of_what_is_free(course: list[Appointment]) -> None:
    each_off(course)
    erase(Client.objects.get(), Person.objects.create_user("owner@practice.example"), NOW)
    assert waiting() == ["Cancelled: 3 of your sessions from Monday 30 November, 09:00"]
    kept = letter().text + bytes(letter().calendar or b"").decode()
    assert not [one for one in (guest().name, guest().email, guest().telephone) if one in kept]
    assert Notice.objects.count() == 1
