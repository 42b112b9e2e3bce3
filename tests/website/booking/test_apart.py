"""Each booking has a listening of its own: who comes can say yes to it, and a yes is to one."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    WITH_A_FEVER,
    Example,
    cell,
    guest,
    hold_now,
    in_the_room,
    told,
    with_a_colleague,
)
from tests.website.care.replying import as_it_stands
from unknot.craft.approach import Gate
from unknot.craft.errors import InputError
from unknot.website.booking.actions import (
    Wanted,
    accept,
    block,
    book_for,
    confirm,
    move,
    offer_freed,
)
from unknot.website.booking.actions.joining import Hope, join
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Absence, Appointment, Waiting
from unknot.website.booking.times.cells import Span
from unknot.website.care.actions import record_asking, take_in
from unknot.website.care.bridge import safety_of
from unknot.website.care.changing import say_yes
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.told import told_in
from unknot.website.care.models import By, Listening
from unknot.website.care.pages.client import client_page
from unknot.website.care.possible import suggested_in
from unknot.website.care.queries import gate
from unknot.website.care.treating import treat
from unknot.website.known import load
from unknot.website.messages.models import Notice
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(example: Example) -> Therapist:
    """Somebody else who works there too."""
    return with_a_colleague(example)


def yes_of_client(listening: Listening) -> None:
    """Let the client say yes to the approach as it stands."""
    opened = told_in(listening, load())
    assert opened is not None
    suggestion = suggested_in(opened, MONDAY, load())
    assert suggestion is not None
    say_yes(listening, suggestion, by=By.CLIENT, now=NOW)


def yes_of(therapist: Therapist, session: Appointment) -> None:
    """Let a therapist say yes to the approach of a session, on the client's page."""
    person, _ = Person.objects.get_or_create(email=f"{therapist.pk}@example.org")
    member = Membership(
        practice=therapist.practice, person=person, role=Role.THERAPIST, therapist=therapist
    )
    listening = reread(session)
    opened = told_in(listening, load())
    assert opened is not None
    sent = QueryDict(mutable=True)
    sent.update({"agree": "yes", **as_it_stands(listening)})
    treat(sent, member, opened, NOW)


def reread(session: Appointment) -> Listening:
    """Give what a session is booked with, as it is kept."""
    session.refresh_from_db()
    assert session.listening_id is not None
    return Listening.objects.get(pk=session.listening_id)


def said_to(session: Appointment) -> set[str]:
    """Who said yes to the newest version of a session's approach."""
    newest = reread(session).versions.last()
    return {one.by for one in newest.agreements.all()} if newest else set()


def book(wanted: Wanted, listening: Listening) -> Appointment:
    """Hold a time and confirm it with what was told."""
    return confirm(hold_now(wanted), guest(), listening, NOW)


def two_sessions(example: Example, other: Therapist) -> tuple[Appointment, Appointment]:
    """Book one session, and in the same visit another with somebody else."""
    listening = told(example.practice)
    yes_of_client(listening)
    first = book(in_the_room(example, "08:00"), listening)
    return first, book(_with(other, example, "14:00"), listening)


def _with(therapist: Therapist, example: Example, clock: str) -> Wanted:
    return Wanted(
        example.in_room.pk, therapist.pk, example.practice_place.pk, cell(clock), at_home=False
    )


def test_a_second_session_in_the_same_visit_asks_for_a_yes_of_its_own(
    example: Example, colleague: Therapist
) -> None:
    first, second = two_sessions(example, colleague)
    assert [asks_for_a_yes(one, "booked") for one in (first, second)] == [False, True]
    yes_of_client(reread(second))
    move(link_to(second), first_cell=cell("15:00"), now=NOW)
    second.refresh_from_db()
    assert not asks_for_a_yes(second, "moved")


def asks_for_a_yes(session: Appointment, what: str) -> bool:
    """Say whether the letter to the client leads on to what is planned."""
    letter = Notice.objects.get(
        key__startswith=f"appointment-{session.pk}-{session.revision}-{what}",
        to="client@example.org",
    )
    return f"say yes here:\nhttp://localhost:8000/appointments/{link_to(session)}/approach/" in (
        letter.text
    )


def test_whoever_gives_one_of_two_sessions_can_say_yes_to_it(
    example: Example, colleague: Therapist
) -> None:
    first, second = two_sessions(example, colleague)
    yes_of(example.therapist, first)
    yes_of(colleague, second)
    assert said_to(first) == {By.CLIENT, By.THERAPIST}
    with pytest.raises(InputError, match="Only Example Colleague"):
        yes_of(example.therapist, second)


def test_a_yes_to_one_session_is_none_to_another(example: Example) -> None:
    first, second = two_sessions(example, example.therapist)
    yes_of(example.therapist, first)
    assert (said_to(first), said_to(second)) == ({By.CLIENT, By.THERAPIST}, set())


def test_an_approach_is_changed_for_one_session_alone(
    example: Example, colleague: Therapist
) -> None:
    first, second = two_sessions(example, colleague)
    yes_of(colleague, second)
    assert (reread(first).therapist, reread(second).therapist) == (example.therapist, colleague)
    assert [len(reread(one).versions.all()) for one in (first, second)] == [1, 1]


def test_a_course_is_one_booking(example: Example) -> None:
    weekly = Wanted(
        example.in_room.pk,
        example.therapist.pk,
        example.practice_place.pk,
        cell("08:00"),
        at_home=False,
        sessions=3,
    )
    listening = told(example.practice)
    book(in_the_room(example, "14:00"), listening)
    course = book(weekly, listening).course
    assert course is not None
    (shared,) = {one.listening_id for one in course.appointments.all()}
    assert shared != listening.pk


@pytest.mark.parametrize("which", [0, 1])
def test_stricter_answers_count_for_both_sessions_at_once(example: Example, which: int) -> None:
    sessions = two_sessions(example, example.therapist)
    take_in(reread(sessions[which]), safety_of(told(example.practice, WITH_A_FEVER)))
    assert [gate(reread(one), NOW) for one in sessions] == [Gate.CARE_ADVICE] * 2


def test_what_is_new_at_one_session_is_new_for_the_other(example: Example) -> None:
    first, second = two_sessions(example, example.therapist)
    record_asking(reread(first), Asking("Example Therapist", NOW + timedelta(hours=1), "something"))
    assert [opened(one).safety.has_news for one in (first, second)] == [True, True]


def opened(session: Appointment) -> Any:  # noqa: ANN401
    """Open what a session is booked with."""
    return told_in(reread(session), load())


def test_a_session_that_was_cancelled_keeps_its_yes_to_itself(example: Example) -> None:
    listening = told(example.practice)
    yes_of_client(listening)
    first = book(in_the_room(example, "08:00"), listening)
    Appointment.objects.filter(pk=first.pk).update(state="cancelled")
    second = book(in_the_room(example, "14:00"), listening)
    assert said_to(second) == set()


def test_the_client_page_says_which_session_each_listening_is_for(
    example: Example, colleague: Therapist
) -> None:
    first, _ = two_sessions(example, colleague)
    assert first.client is not None
    page = client_page(first.client, NOW, load())
    named = ("Example Colleague", "Example Therapist")
    assert {one.session for one in page.listenings} == {f"One hour, with {n}." for n in named}


def test_who_takes_an_offered_time_has_the_yes_of_whoever_gives_it(
    example: Example, colleague: Therapist
) -> None:
    listening = told(example.practice)
    yes_of_client(listening)
    day = Span(cell("08:00"), cell("12:00"))
    block(example.therapist, day)
    away, _ = block(colleague, day)
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=day)
    waiting = join(hope, guest(), listening, request_key="w", now=NOW)
    Absence.objects.filter(pk=away.pk).delete()
    assert offer_freed(NOW) == 1
    session = accept(link_to_wait(Waiting.objects.get(pk=waiting.pk)), NOW)
    yes_of(colleague, session)
    assert said_to(session) == {By.CLIENT, By.THERAPIST}


def test_who_is_booked_by_the_practice_has_the_yes_of_whoever_comes(
    example: Example, colleague: Therapist
) -> None:
    first, _ = two_sessions(example, example.therapist)
    assert first.client is not None
    yes_of(example.therapist, first)
    by_telephone = book_for(
        first.client, _with(colleague, example, "10:00"), request_key="t", now=NOW
    )
    assert said_to(by_telephone) == set()
    yes_of(colleague, by_telephone)
    assert said_to(first) == {By.CLIENT, By.THERAPIST}
