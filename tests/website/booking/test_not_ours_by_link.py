"""Whoever tells anew by the link of a session, and asks for what is not ours, reads whom to see."""

import pytest
from django.test import Client as Browser

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.coming import read
from tests.website.booking.linking import ask_page_of, listening_of, page_of
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.care.replying import reply
from tests.website.guide.sending import answers
from unknot.website.booking.models import Appointment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

NOBODYS = "A happy ending please."
CLICKED = "I want my neck clicked back."
WHO_ELSE = "A chiropractor, an osteopath or a physiotherapist"


def ask_anew_for(browser: Browser, session: Appointment, outcome: str) -> str:
    """Tell it by the link of a session, and read the page that it leads to."""
    browser.post(ask_page_of(session), telling(outcome=outcome, data="on"))
    browser.post("/safe/", answers(giver=None))
    return read(browser, page_of(session))


def test_by_the_link_of_a_session_it_is_said_whom_to_see_for_what_is_not_ours(
    client: Browser, example: Example
) -> None:
    session = booked_ahead(example)
    shown = ask_anew_for(client, session, CLICKED)
    assert WHO_ELSE in shown
    assert "Your session stays booked meanwhile" in shown
    assert "Nothing has been booked" not in shown


def test_what_is_ours_comes_after_it_and_stays_once_it_was_changed(
    client: Browser, example: Example
) -> None:
    session = booked_ahead(example)
    ask_anew_for(client, session, CLICKED)
    ours = f"{page_of(session)}?ours=1"
    assert "<h1>What is planned</h1>" in client.get(ours).text
    reply(client, ours, change="pressure", value="1")
    assert "<h1>What is planned</h1>" in client.get(page_of(session)).text


def test_nobody_else_with_the_link_learns_what_was_asked_for(
    client: Browser, example: Example
) -> None:
    session = booked_ahead(example)
    ask_anew_for(client, session, CLICKED)
    assert CLICKED not in Browser().get(page_of(session)).text


def test_for_a_conversation_the_way_leads_back_to_it(client: Browser, example: Example) -> None:
    session = booked_ahead(example)
    Appointment.objects.update(service=example.talk)
    shown = ask_anew_for(client, session, CLICKED)
    assert WHO_ELSE in shown
    assert "Back to your session" in shown
    assert "See what we can do" not in shown


@pytest.mark.parametrize("door", ["", "?ours=1"])
def test_by_the_link_too_whoever_asks_for_what_nobody_gives_can_only_say_something_else(
    client: Browser, example: Example, door: str
) -> None:
    session = booked_ahead(example)
    ask_anew_for(client, session, NOBODYS)
    shown = client.get(f"{page_of(session)}{door}").text
    assert "<h1>No, not with us.</h1>" in shown
    assert f'href="{ask_page_of(session)}"' in shown
    refused = client.post(page_of(session), {"agree": "yes"})
    assert "<h1>No, not with us.</h1>" in refused.text
    assert not listening_of(session).versions.exists()
