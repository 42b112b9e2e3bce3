"""Whoever is sent away finds no times, but what to do instead, and books nothing."""

import pytest
from django.test import Client as Browser

from tests.website.booking.coming import APPROACH, come, read
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN, answers
from unknot.website.booking.models import Appointment, State
from unknot.website.care.models import Listening

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]

TIMES, WAIT = "/practices/example/times/", "/practices/example/wait/"
BOOK = "/practices/example/book/"
FEVER = {"q_fever": "yes", "q_fever_which": "fever"}
NOBODYS = "A happy ending please."


def ask_for(browser: Browser, outcome: str, **health: str) -> None:
    """Tell the practice what is wished for, and answer about one's health."""
    browser.post("/practices/example/listen/", telling(outcome=outcome, data="on", anew="on"))
    browser.post("/safe/", answers(**{"giver": None, **health}))


@pytest.mark.parametrize("page", [TIMES, WAIT])
def test_with_a_fever_the_address_of_the_times_leads_to_advice(
    client: Browser, example: Example, page: str
) -> None:
    ask_for(client, "Sleep better", **FEVER)
    shown = read(client, page)
    assert 'name="time"' not in shown
    assert "<h1>Not today.</h1>" in shown


@pytest.mark.parametrize("page", [TIMES, WAIT])
def test_whoever_asks_for_what_nobody_gives_finds_no_times_either(
    client: Browser, example: Example, page: str
) -> None:
    ask_for(client, NOBODYS)
    assert "<h1>No, not with us.</h1>" in read(client, page)


def test_nothing_is_held_for_what_nobody_gives_not_even_a_conversation(
    client: Browser, example: Example
) -> None:
    come(client)
    cell = free_cells(Listening.objects.latest("pk"), service=example.talk.pk)[30]
    wished = wish(client, example, cell, service=example.talk.pk)
    ask_for(client, NOBODYS)
    assert send(client, wished)["Location"] == APPROACH
    assert not Appointment.objects.exists()


def test_what_is_held_already_is_not_confirmed_for_it(client: Browser, example: Example) -> None:
    come(client)
    send(client, wish(client, example, free_cells(Listening.objects.latest("pk"))[30]))
    ask_for(client, NOBODYS)
    assert tell_who(client, DETAILS)["Location"] == APPROACH
    assert Appointment.objects.get().state == State.HELD


@pytest.mark.parametrize(
    ("outcome", "health", "said"),
    [("Sleep better", FEVER, "<h1>Not today.</h1>"), (NOBODYS, {}, "<h1>No, not with us.</h1>")],
)
def test_whoever_holds_a_time_already_reads_that_in_the_place_of_the_form(
    client: Browser, example: Example, outcome: str, health: dict[str, str], said: str
) -> None:
    come(client)
    send(client, wish(client, example, free_cells(Listening.objects.latest("pk"))[30]))
    ask_for(client, outcome, **health)
    shown = read(client, BOOK)
    assert said in shown
    assert 'name="email"' not in shown


def test_whoever_must_ask_a_doctor_first_reads_so_before_they_say_who_they_are(
    client: Browser, example: Example
) -> None:
    come(client)
    send(client, wish(client, example, free_cells(Listening.objects.latest("pk"))[30]))
    ask_for(client, "Sleep better", **WARFARIN)
    shown = client.get(BOOK)
    assert shown.status_code == 409
    assert "This session needs an answer from your doctor or pharmacist first." in shown.text
    assert 'name="email"' not in shown.text


def test_no_conversation_is_offered_for_it_before_a_doctor_was_asked(
    client: Browser, example: Example
) -> None:
    ask_for(client, NOBODYS, **WARFARIN)
    shown = read(client, APPROACH)
    assert "<h1>No, not with us.</h1>" in shown
    assert "Book a conversation" not in shown
