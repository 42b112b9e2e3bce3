"""What somebody told who has answered nothing about their health yet."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import booked_by_mouth
from tests.website.booking.linking import ask_page_of, listening_of
from tests.website.booking.practising import Example
from tests.website.care.caring import OUTCOME, telling
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment
from unknot.website.care.pages.heard_alone import heard_alone
from unknot.website.diary.entries import Visit
from unknot.website.diary.visits import visits
from unknot.website.known import load
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

FIRST = (
    "They may have written that they cannot go on. Read it, and listen first.",
    "“I want to die.”",
    "Allergies: almonds",
)


@pytest.fixture
def session(example: Example) -> Appointment:
    """A session of somebody who was booked by word of mouth, and only told by their link."""
    one = booked_by_mouth(example)
    said = telling(data="on", history="I want to die.", allergies="almonds")
    Browser().post(ask_page_of(one), said)
    return one


def test_words_without_answers_are_read_by_the_therapist(
    example: Example, session: Appointment
) -> None:
    shown = heard_alone(listening_of(session), load())
    assert shown is not None
    assert (shown.outcome, shown.first) == (OUTCOME, FIRST)
    assert ("From before", "I want to die.") in shown.heard
    owner = signed_in(join(example.practice, "owner@example.org", Role.OWNER).person)
    page = owner.get(f"/practices/example/clients/{session.client_id}/").text
    for words in (OUTCOME, "I want to die.", *FIRST):
        assert words in page
    assert "cannot be opened" not in page
    assert "has not told anything yet" not in page


def test_they_stand_on_the_day_of_the_session(session: Appointment) -> None:
    listening_of(session)
    ((_, visit),) = visits([session], timezone.now())
    assert isinstance(visit, Visit)
    assert (visit.told, visit.first) == (None, FIRST)


def test_what_was_answered_or_never_told_is_not_among_them(example: Example) -> None:
    assert heard_alone(booked_by_mouth(example).listening, load()) is None
