"""A course is told to whoever gives it in one letter, as it stands when that leaves."""

import pytest
from icalendar import Calendar

from tests.website.booking.letters.test_course_letters import a_course
from tests.website.booking.practising import NOW, Example, cell, guest, subjects
from unknot.website.booking.actions import approve, cancel, cancel_for, decline, move
from unknot.website.booking.letters.correction_notices import tell_corrected
from unknot.website.booking.letters.redirecting import redirect
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.queries import booked_with
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice
from unknot.website.mine.erasing import erase
from unknot.website.mine.rewording import reword
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
THERAPIST = "example@practice.example"
NO_MORE = [("CANCELLED", "Session with Example Client")] * 3


def waiting(to: str = THERAPIST) -> list[str]:
    return subjects(to=to)


def letter() -> Notice:
    return Notice.objects.get(to=THERAPIST, state=Notice.State.WAITING)


def all_left() -> None:
    Notice.objects.update(state=Notice.State.SENT)


def entries(notice: Notice) -> list[tuple[str, str]]:
    """Read how each entry of the calendar of a letter stands, and what it is called."""
    events = Calendar.from_ical(bytes(notice.calendar or b"")).events
    return [(str(one["status"]), str(one["summary"])) for one in events]


def test_a_course_is_booked_in_one_letter_with_each_session(example: Example) -> None:
    a_course(example)
    assert waiting() == ["Example Client comes 3 times from Monday 30 November, 09:00"]
    assert (
        "Who: Example Client, +27821111111, client@example.org\n\n"
        "All 3 sessions:\n"
        "Monday 30 November, 09:00\n"
        "Monday 7 December, 09:00\n"
        "Monday 14 December, 09:00\n\n"
        "The first of these days:\n"
    ) in letter().text
    assert entries(letter()) == [("CONFIRMED", "Session with Example Client")] * 3


def test_a_course_that_is_asked_for_is_answered_from_one_letter(example: Example) -> None:
    first, *_ = a_course(example, asked=True)
    assert waiting() == ["Example Client asks for 3 sessions from Monday 30 November, 09:00"]
    assert "Say yes or no to all of them here:\n" in letter().text
    approve(example.practice, first.pk, NOW)
    assert waiting() == ["Example Client comes 3 times from Monday 30 November, 09:00"]


def test_a_course_that_is_declined_leaves_in_one_letter_whoever_heard_of_it(
    example: Example,
) -> None:
    first, *_ = a_course(example, asked=True)
    all_left()
    decline(example.practice, first.pk, NOW)
    assert waiting() == ["Cancelled: Example Client, 3 sessions from Monday 30 November, 09:00"]
    assert (letter().method, entries(letter())) == ("PUBLISH", NO_MORE)


def test_a_course_that_is_declined_within_the_grace_was_never_told(example: Example) -> None:
    first, *_ = a_course(example, asked=True)
    decline(example.practice, first.pk, NOW)
    assert waiting() == []


def test_what_moves_before_the_letter_left_stands_in_it_at_its_new_time_alone(
    example: Example,
) -> None:
    first, *_ = a_course(example)
    move(link_to(first), first_cell=cell("14:00"), now=NOW)
    assert waiting() == ["Example Client comes 3 times from Monday 30 November, 14:00"]
    assert "09:00\nMonday 7" not in letter().text


def test_what_is_cancelled_before_the_letter_left_is_never_told(example: Example) -> None:
    first, second, third = a_course(example)
    cancel(link_to(second), NOW)
    assert waiting() == ["Example Client comes 2 times from Monday 30 November, 09:00"]
    cancel_for(example.practice, first.pk, NOW)
    assert waiting() == ["Example Client comes on Monday 14 December, 09:00"]
    cancel(link_to(third), NOW)
    assert waiting() == ["Cancelled: Example Client on Monday 14 December, 09:00"]


def test_what_changes_after_the_letter_left_is_told_by_itself(example: Example) -> None:
    first, second, _ = a_course(example)
    all_left()
    move(link_to(first), first_cell=cell("14:00"), now=NOW)
    cancel(link_to(second), NOW)
    assert waiting() == [
        "Moved: Example Client comes on Monday 30 November, 14:00",
        "Cancelled: Example Client on Monday 7 December, 09:00",
    ]


def test_what_is_cancelled_while_the_letter_leaves_is_told_too(example: Example) -> None:
    _, second, _ = a_course(example)
    Notice.objects.update(state=Notice.State.SENDING)
    cancel(link_to(second), NOW)
    assert waiting() == [
        "Example Client comes 2 times from Monday 30 November, 09:00",
        "Cancelled: Example Client on Monday 7 December, 09:00",
    ]


@pytest.mark.parametrize(("left", "elsewhere"), [(False, False), (True, True)])
def test_a_corrected_course_is_told_in_one_letter(
    example: Example, *, left: bool, elsewhere: bool
) -> None:
    first, *_ = a_course(example)
    if left:
        all_left()
    Appointment.objects.update(revision=1)
    tell_corrected(_again(first), NOW, anew=False, elsewhere=elsewhere)
    corrected = "Corrected: Example Client comes 3 times from Monday 30 November, 09:00"
    assert waiting() == [corrected]


def test_a_course_whose_letter_has_left_is_not_corrected_for_whom_nothing_changed(
    example: Example,
) -> None:
    first, *_ = a_course(example)
    all_left()
    Appointment.objects.update(revision=1)
    tell_corrected(_again(first), NOW, anew=True, elsewhere=False)
    assert waiting() == []


def test_a_right_name_stands_in_the_letter_and_in_each_entry(example: Example) -> None:
    first, *_ = a_course(example, asked=True)
    all_left()
    decline(example.practice, first.pk, NOW)
    client, before = Client.objects.get(), Client.objects.get()
    client.name = "Right Name"
    client.save()
    reword(client, before, NOW)
    assert waiting() == ["Cancelled: Right Name, 3 sessions from Monday 30 November, 09:00"]
    assert "Who: Right Name, " in letter().text
    assert entries(letter()) == [("CANCELLED", "Session with Right Name")] * 3
    assert Notice.objects.get(key__endswith="-declined").text.startswith("Hello Right Name,")


def test_the_letter_goes_to_whoever_reads_for_the_diary_now(example: Example) -> None:
    a_course(example)
    before = entries(letter())
    Notice.objects.filter(to=THERAPIST).update(to="before@example.org")
    redirect(example.therapist, NOW)
    assert waiting("before@example.org") == []
    assert entries(letter()) == before


def test_who_is_erased_leaves_word_of_the_whole_course_that_is_free(example: Example) -> None:
    first, *_ = a_course(example, asked=True)
    all_left()
    decline(example.practice, first.pk, NOW)
    erase(Client.objects.get(), Person.objects.create_user("owner@practice.example"), NOW)
    assert waiting() == ["Cancelled: 3 of your sessions from Monday 30 November, 09:00"]
    kept = letter().text + bytes(letter().calendar or b"").decode()
    assert not [one for one in (guest().name, guest().email, guest().telephone) if one in kept]
    assert Notice.objects.count() == 1


def _again(session: Appointment) -> list[Appointment]:
    """Read a course as it stands now."""
    return booked_with(Appointment.objects.get(pk=session.pk))
