"""A yes that was begun and left closes conversations too; finishing it is one tap away."""

import pytest
from django.test import Client as Browser

from tests.website.booking.coming import APPROACH, LISTEN, answer, book_a_talk, book_touch
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.guide.sending import answers
from unknot.website.booking.models import Appointment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
TIMES = "/practices/example/times/"


@pytest.fixture
def phone() -> Browser:
    """A visit that says yes to a fever or an infection, and leaves out which."""
    browser = Browser()
    browser.post(LISTEN, telling(data="on"))
    begun = answers(giver=None, q_fever="yes")
    assert browser.post("/safe/", begun).status_code == 422
    return browser


@pytest.mark.parametrize("address", [TIMES, APPROACH])
def test_whoever_looks_for_a_time_is_led_straight_to_finishing_it(
    phone: Browser, address: str
) -> None:
    page = phone.get(address, follow=True)
    assert page.redirect_chain[-1][0] == "/safe/"
    assert page.status_code == 200


def test_so_is_whoever_asks_for_a_conversation(phone: Browser, example: Example) -> None:
    page = phone.get(TIMES, {"service": example.talk.pk}, follow=True)
    assert page.redirect_chain[-1][0] == "/safe/"
    assert not Appointment.objects.exists()


def test_once_it_is_finished_a_conversation_can_be_booked(phone: Browser, example: Example) -> None:
    answer(phone, APPROACH)
    assert book_a_talk(phone, example).service == example.talk


def test_and_touch_where_it_was_a_slip(phone: Browser, example: Example) -> None:
    answer(phone, APPROACH)
    assert book_touch(phone, example).service == example.in_room
