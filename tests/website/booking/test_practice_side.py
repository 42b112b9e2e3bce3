"""What the people of a practice do in their diary."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    ON_WARFARIN,
    WITH_A_FEVER,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
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
from unknot.website.booking.errors import (
    AnswersOpen,
    NoHands,
    NotCleared,
    NotFree,
    NotOffered,
    NoTouchNow,
    Over,
)
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.queries import day_of, week_of
from unknot.website.booking.times.cells import Span, begins
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.care.actions.health import record_asking
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.heard import Asking
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def client_of_ours(example: Example) -> Client:
    """Somebody who rang."""
    return example.practice.clients.create(
        name="Example Caller", email="caller@example.org", created_at=NOW
    )


def booked(example: Example, clock: str = "09:00") -> Appointment:
    """A session that is certain."""
    return confirm_now(hold_now(in_the_room(example, clock)))


def asked(example: Example) -> Appointment:
    """A session that a new client asks for, where the practice wants to be asked."""
    example.practice.approves_new_clients = True
    example.practice.save()
    return booked(example)


def subjects(**which: object) -> list[str]:
    """The subjects of messages that wait, in order."""
    waiting = Notice.objects.filter(state=Notice.State.WAITING, **which).order_by("pk")
    return [*waiting.values_list("subject", flat=True)]


def test_a_new_client_asks_and_the_practice_says_yes(example: Example) -> None:
    one = asked(example)
    assert one.state == State.ASKED
    assert subjects(to="client@example.org") == [
        "We have your wish for Monday 30 November, 09:00",
    ]
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert approve(example.practice, one.pk, NOW).state == State.CONFIRMED
    assert subjects(to="client@example.org")[1:] == ["Your session on Monday 30 November, 09:00"]


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


def test_a_therapist_books_for_somebody_who_rang_also_at_short_notice(
    example: Example, client_of_ours: Client
) -> None:
    soon = in_the_room(example, "13:00", NOW.date())
    one = book_for(client_of_ours, soon, request_key="a form", now=NOW)
    again = book_for(client_of_ours, soon, request_key="a form", now=NOW)
    assert (one.pk, one.state) == (again.pk, State.CONFIRMED)
    assert subjects(to="caller@example.org") == ["Your session on Friday 27 November, 13:00"]


def test_a_therapist_books_no_time_that_is_over_or_taken(
    example: Example, client_of_ours: Client
) -> None:
    booked(example)
    for clock, day in (("09:00", MONDAY), ("08:00", NOW.date())):
        wanted = in_the_room(example, clock, day)
        with pytest.raises(NotFree):
            book_for(client_of_ours, wanted, request_key=f"{clock} {day}", now=NOW)


def test_a_therapist_books_no_touch_against_what_a_client_told(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, ON_WARFARIN, client=client_of_ours)
    wanted = in_the_room(example, "09:00")
    with pytest.raises(NotCleared):
        book_for(client_of_ours, wanted, request_key="a form", now=NOW)
    talk = replace(wanted, service=example.talk.pk)
    assert book_for(client_of_ours, talk, request_key="a form", now=NOW).pk


LISTEN = "/listen/"
LONG_AGO = NOW - timedelta(days=400)


def letter_to_caller() -> str:
    """What is written to somebody who rang."""
    return Notice.objects.get(to="caller@example.org").text


def test_who_told_nothing_is_written_to_that_they_are_asked_before_touch(
    example: Example, client_of_ours: Client
) -> None:
    book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)
    assert "Before anybody touches you, we ask how you are." in letter_to_caller()
    assert LISTEN in letter_to_caller()


def test_who_told_long_ago_is_asked_again_and_who_told_just_now_is_not(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, now=LONG_AGO, client=client_of_ours)
    book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)
    assert LISTEN in letter_to_caller()
    Notice.objects.all().delete()
    told(example.practice, client=client_of_ours)
    book_for(client_of_ours, in_the_room(example, "11:00"), request_key="another", now=NOW)
    assert LISTEN not in letter_to_caller()


def test_what_spoke_against_touch_long_ago_still_does(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, ON_WARFARIN, LONG_AGO, client=client_of_ours)
    with pytest.raises(NotCleared, match="doctor or pharmacist"):
        book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)


def test_open_answers_are_named_as_what_is_missing(
    example: Example, client_of_ours: Client
) -> None:
    listening = told(example.practice, client=client_of_ours)
    safety = safety_of(listening)
    assert safety is not None
    listening.clearance = sealed(replace(safety, open=True), listening.seal_row)
    listening.save()
    with pytest.raises(AnswersOpen, match="questions about health"):
        book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)


def test_a_therapist_books_no_touch_that_they_are_not_trained_for(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, client=client_of_ours)
    example.therapist.modalities.clear()
    with pytest.raises(NoHands):
        book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)


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


def test_the_practice_moves_and_cancels_also_at_short_notice(example: Example) -> None:
    one = booked(example)
    soon = begins(cell("09:00")) - timedelta(hours=1)
    moved = move_for(example.practice, one.pk, first_cell=cell("11:00"), now=soon)
    assert moved.first_cell == cell("11:00")
    cancel_for(example.practice, one.pk, soon)
    assert "we had to cancel" in Notice.objects.get(key__endswith="-2-cancelled").text


@pytest.mark.parametrize("said", [ON_WARFARIN, WITH_A_FEVER])
def test_the_practice_moves_no_touch_that_may_not_be_given_any_more_and_can_cancel_it(
    example: Example, said: Mapping[str, object]
) -> None:
    one = booked(example)
    told(example.practice, said, NOW + timedelta(hours=1), client=one.client)
    with pytest.raises(NoTouchNow, match="stays where it is"):
        move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)
    one.refresh_from_db()
    assert (one.first_cell, one.revision) == (cell("09:00"), 0)
    assert cancel_for(example.practice, one.pk, NOW).state == State.CANCELLED


def test_the_practice_moves_no_touch_whose_answers_are_open_or_cannot_be_read(
    example: Example,
) -> None:
    one = booked(example)
    listening = one.listening
    assert listening is not None
    safety = safety_of(listening)
    assert safety is not None
    unclear = (sealed(replace(safety, open=True), listening.seal_row), b"nothing that opens")
    for kept in unclear:
        listening.clearance = kept
        listening.save()
        with pytest.raises(NoTouchNow):
            move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)


def test_the_practice_moves_no_touch_of_somebody_who_said_that_something_is_new(
    example: Example,
) -> None:
    one = booked(example)
    assert one.listening is not None
    said = Asking(by="Example Therapist", at=NOW + timedelta(hours=1), said="something")
    record_asking(one.listening, said)
    with pytest.raises(NoTouchNow):
        move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW)


def test_the_practice_moves_a_conversation_whatever_was_told(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, ON_WARFARIN, client=client_of_ours)
    talk = replace(in_the_room(example, "09:00"), service=example.talk.pk)
    one = book_for(client_of_ours, talk, request_key="a form", now=NOW)
    told(example.practice, WITH_A_FEVER, NOW + timedelta(hours=1), client=client_of_ours)
    assert move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW).revision == 1


def test_the_practice_moves_a_session_of_somebody_who_told_nothing_yet(
    example: Example, client_of_ours: Client
) -> None:
    wanted = in_the_room(example, "09:00")
    one = book_for(client_of_ours, wanted, request_key="a form", now=NOW)
    assert move_for(example.practice, one.pk, first_cell=cell("11:00"), now=NOW).revision == 1


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
