"""A doctor's yes opens touch, but what is booked as a conversation stays one, and that is said."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import APPROACH, book_a_talk, come
from tests.website.booking.linking import listening_of
from tests.website.booking.practising import Example
from tests.website.guide.sending import WARFARIN, agreed
from tests.website.people.entering import join, signed_in
from unknot.website.booking.actions import cancel_for
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

STAYS = "is a conversation, and stays one"


@pytest.fixture
def fern(example: Example) -> Browser:
    """The browser of whoever gives the session."""
    return signed_in(
        join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist).person
    )


@pytest.fixture
def phone() -> Browser:
    """The phone of whoever comes."""
    return Browser()


@pytest.fixture
def talk(example: Example, fern: Browser, phone: Browser) -> Appointment:
    """A conversation, booked on a blood thinner, to which a doctor said yes since."""
    come(phone, **WARFARIN)
    session = book_a_talk(phone, example)
    said = agreed("anticoagulant") | {"listening": str(listening_of(session).pk), "asked": "yes"}
    assert fern.post(page_of(session), said).status_code == 302
    return session


def page_of(session: Appointment) -> str:
    """Give the address of the page of whoever comes."""
    return f"/practices/example/clients/{session.client_id}/"


def test_on_the_page_of_the_client_it_is_said_beside_the_approach(
    fern: Browser, talk: Appointment
) -> None:
    shown = fern.get(page_of(talk)).text
    assert "The approach" in shown
    assert STAYS in shown


def test_the_day_shows_no_approach_for_it_and_asks_for_no_yes(
    fern: Browser, talk: Appointment
) -> None:
    day = wall(talk.begins, talk.practice).date()
    shown = fern.get(f"/practices/example/day/{day}/").text
    assert STAYS in shown
    assert "Not agreed by both yet" not in shown


def test_whoever_comes_reads_it_where_a_massage_is_suggested_to_them(
    phone: Browser, talk: Appointment
) -> None:
    phone.post("/plan/asked/", agreed("anticoagulant"))
    shown = phone.get(APPROACH).text
    assert "Does this sound right?" in shown
    assert STAYS in shown


def test_once_it_is_cancelled_nothing_is_said_of_it(
    example: Example, phone: Browser, talk: Appointment
) -> None:
    phone.post("/plan/asked/", agreed("anticoagulant"))
    cancel_for(example.practice, talk.pk, timezone.now())
    assert STAYS not in phone.get(APPROACH).text
