"""A therapist books for somebody who asked by word of mouth."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    ON_WARFARIN,
    Example,
    booked,
    in_the_room,
    subjects,
    told,
)
from unknot.website.booking.actions import book_for
from unknot.website.booking.errors import AlreadyUsed, AnswersOpen, NoHands, NotCleared, NotFree
from unknot.website.booking.models import State
from unknot.website.care.bridge import safety_of, sealed
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
LISTEN = "/listen/"
ASKED_FIRST = "Before anybody touches you, we ask how you are."
LONG_AGO = NOW - timedelta(days=400)


def letter_to_caller() -> str:
    """What is written to somebody who rang."""
    return Notice.objects.get(to="caller@example.org").text


def test_a_therapist_books_for_somebody_who_rang_also_at_short_notice(
    example: Example, client_of_ours: Client
) -> None:
    soon = in_the_room(example, "13:00", NOW.date())
    one = book_for(client_of_ours, soon, request_key="a form", now=NOW)
    again = book_for(client_of_ours, soon, request_key="a form", now=NOW)
    assert (one.pk, one.state) == (again.pk, State.CONFIRMED)
    assert subjects(to="caller@example.org") == ["Your session on Friday 27 November, 13:00"]


def test_a_form_that_is_sent_again_for_somebody_else_books_nobody_in_silence(
    example: Example, client_of_ours: Client
) -> None:
    soon = in_the_room(example, "13:00", NOW.date())
    book_for(client_of_ours, soon, request_key="a form", now=NOW)
    other = example.practice.clients.create(name="Example Other", created_at=NOW)
    with pytest.raises(AlreadyUsed, match="This form booked already"):
        book_for(other, soon, request_key="a form", now=NOW)


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


def test_who_told_nothing_is_written_to_that_they_are_asked_before_touch(
    example: Example, client_of_ours: Client
) -> None:
    book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)
    assert ASKED_FIRST in letter_to_caller()
    assert LISTEN in letter_to_caller()


def test_who_told_long_ago_is_asked_again_and_who_told_just_now_is_not(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, now=LONG_AGO, client=client_of_ours)
    book_for(client_of_ours, in_the_room(example, "09:00"), request_key="a form", now=NOW)
    assert ASKED_FIRST in letter_to_caller()
    Notice.objects.all().delete()
    told(example.practice, client=client_of_ours)
    book_for(client_of_ours, in_the_room(example, "11:00"), request_key="another", now=NOW)
    assert ASKED_FIRST not in letter_to_caller()


def test_what_spoke_against_touch_long_ago_still_does(
    example: Example, client_of_ours: Client
) -> None:
    told(example.practice, ON_WARFARIN, LONG_AGO, client=client_of_ours)
    with pytest.raises(NotCleared, match="from their doctor or pharmacist"):
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
