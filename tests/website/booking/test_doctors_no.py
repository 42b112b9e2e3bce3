"""A no of a doctor counts from the moment it was told, not from that of the answers it is about."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client as Browser
from msgspec.structs import replace

from tests.website.booking.ahead import always_open
from tests.website.booking.coming import come_and_book, may_be_touched, read
from tests.website.booking.linking import page_of, tell_anew
from tests.website.booking.practising import Example, open_practice
from tests.website.booking.sessions import (
    ask,
    doctor,
    tell_of_warfarin,
    tell_what_a_doctor_said,
    told_for,
    two_sessions,
    write_down,
)
from tests.website.guide.sending import WARFARIN, agreed
from unknot.craft.screening import read_answers, record
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.safety import Safety
from unknot.website.known import load

THEN = datetime(2026, 11, 27, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def example() -> Example:
    """The example practice, whose therapist is trained in what an approach is made of."""
    cache.clear()
    return always_open(open_practice())


@pytest.mark.django_db
def test_a_no_that_is_told_after_a_therapist_asked_counts_for_each_session(
    example: Example,
) -> None:
    _, first, second = two_sessions(example)
    phone = Browser()
    tell_anew(phone, first, **WARFARIN)
    read(phone, page_of(first))
    ask(first, "nothing")
    phone.post("/plan/asked/", agreed("anticoagulant", said="no"))
    read(phone, page_of(first))
    assert [one.said for one in told_for(second).beside.refused] == ["no"]
    assert not may_be_touched(second)
    ask(second, "nothing")
    assert told_for(second).beside.refused == ()


@pytest.mark.django_db
def test_a_yes_that_a_therapist_wrote_down_after_a_no_stands_when_the_page_is_read_again(
    example: Example,
) -> None:
    phone = Browser()
    session = come_and_book(phone, example)
    tell_of_warfarin(phone, session)
    tell_what_a_doctor_said(phone, session, "no")
    assert not may_be_touched(session)
    write_down(session, "yes")
    read(phone, page_of(session))
    assert may_be_touched(session)
    tell_what_a_doctor_said(phone, session, "no")
    assert not may_be_touched(session)


def test_of_what_a_professional_said_the_word_told_last_stands_once_nothing_is_new() -> None:
    yes, no = replace(doctor("yes"), told_at=THEN + HOUR), doctor("no")
    answered = record(read_answers({"*": "no"}, load()), load())
    asking = Asking("Fern", THEN + 4 * HOUR, "nothing")
    for told_at, stands in ((THEN + 2 * HOUR, "no"), (THEN, "yes"), (None, "yes")):
        told = Safety(answered, THEN, permissions=(replace(no, told_at=told_at), yes))
        assert [one.said for one in told.asked(asking).permissions] == [stands]
