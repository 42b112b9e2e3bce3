"""The pages of the waiting list: joining, and answering an offer by its link."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.booking.joining import WAIT, days, join
from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, be_heard, key_on, mark
from unknot.website.booking.actions import block, offer_freed, unblock
from unknot.website.booking.actions.offering import OFFERED_FOR, OFFERS_FROM, OFFERS_UNTIL
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.when import long_day, span_of
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Place

pytestmark = pytest.mark.django_db


def a_day_ahead() -> date:
    """Give a weekday some days ahead, on which the practice works."""
    ahead = (timezone.localdate() + timedelta(days=number) for number in range(4, 8))
    return next(day for day in ahead if day.weekday() < 5)


def answer(page: str, say: str) -> Any:  # noqa: ANN401
    """Answer an offer with the form that shows it."""
    return Client().post(page, {"say": say, "offer": offer_on(page)})


def offer_on(page: str) -> str:
    """Read which offer the form on a page shows; nothing where there is none."""
    offer = re.search(r'name="offer" value="([^"]+)"', Client().get(page).content.decode())
    return offer[1] if offer else ""


@pytest.fixture
def offered(client: Client, example: Example) -> str:
    """The page of somebody to whom a time is offered."""
    now = timezone.now()
    far = Span(cell_at(now) - 288, cell_at(now) + 60 * 288)
    away, _ = block(example.therapist, far)
    be_heard(client, example)
    page = join(client)
    unblock(example.practice, away.pk)
    awake = timezone.localtime(now).replace(hour=9) + timedelta(days=1)
    assert offer_freed(awake) == 1
    assert Appointment.objects.get().held_until == awake + OFFERED_FOR
    return page


def test_who_was_not_heard_is_heard_before_waiting(client: Client, example: Example) -> None:
    assert client.get(WAIT)["Location"] == "/practices/example/listen/"


def test_somebody_joins_and_is_told_so(client: Client, example: Example) -> None:
    be_heard(client, example)
    page = join(client)
    assert "You are on the list." in Client().get(page).content.decode()
    assert Notice.objects.get().subject == "You are on the waiting list of Example Practice"
    assert page in Notice.objects.get().text


def test_the_page_says_what_is_waited_for_on_which_day_and_what_is_free_on_it_already(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    day = a_day_ahead()
    page = join(client, first_day=f"{day}", last_day=f"{day}")
    shown = Client().get(page).text
    for line in ("A massage of 60 minutes", f"When: {long_day(day)}</li>", "Example Practice, Kl"):
        assert line in shown
    assert "On these days some times are free already." in shown
    assert f"day={day}#days" in shown
    block(example.therapist, span_of(example.practice, day, day))
    assert "are free already" not in Client().get(page).text


def test_somebody_else_in_the_same_visit_is_shown_where_to_tell_about_themselves(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    join(client)
    somebody = DETAILS | {"name": "Bea Example", "email": "bea@example.org"}
    answered = client.post(
        WAIT, somebody | days() | {"key": key_on(client.get(WAIT)), "told": mark(client)}
    )
    assert answered.status_code == 422
    assert 'href="/practices/example/listen/?anew=1">Tell us about yourself' in answered.text
    assert Waiting.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"first_day": ""},
        {"first_day": "soon"},
        days(first=5, last=2),
        days(first=-5, last=-2),
        days(first=100, last=120),
        days(first=0, last=3000),
        {"email": "ann"},
        {"data": ""},
        {"key": "made:up:key"},
        {"key": ""},
    ],
)
def test_what_cannot_be_waited_for_is_told_and_nothing_is_lost(
    client: Client, example: Example, wrong: dict[str, str]
) -> None:
    be_heard(client, example)
    key = key_on(client.get(WAIT))
    answered = client.post(WAIT, DETAILS | days() | {"key": key, "told": mark(client)} | wrong)
    assert answered.status_code == 422
    assert "Ann Example" in answered.content.decode()
    assert Waiting.objects.count() == 0


def test_days_the_wrong_way_round_are_what_the_page_speaks_of(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    key = key_on(client.get(WAIT))
    answered = client.post(
        WAIT, DETAILS | days(first=5, last=2) | {"key": key, "told": mark(client)}
    )
    assert "Please choose the first day and then the last one" in answered.content.decode()


def test_where_nothing_is_offered_nobody_is_said_to_have_taken_it(
    client: Client, example: Example
) -> None:
    be_heard(client, example)
    answered = answer(join(client), "take")
    assert answered.status_code == 409
    assert "No time is kept for you just now." in answered.content.decode()
    assert "somebody else has taken it" not in answered.content.decode()


def test_an_offer_is_shown_with_its_end_and_looking_changes_nothing(offered: str) -> None:
    before = Waiting.objects.values().get()
    answered = Client().get(offered)
    assert "A time became free." in answered.content.decode()
    assert answered["Referrer-Policy"] == "strict-origin"
    assert Waiting.objects.values().get() == before


def test_an_offer_is_taken_once(offered: str) -> None:
    sent = {"say": "take", "offer": offer_on(offered)}
    places = {Client().post(offered, sent)["Location"] for _ in range(2)}
    assert len(places) == 1
    assert "See you on" in Client().get(places.pop()).content.decode()
    assert "You have your time." in Client().get(offered).content.decode()


def test_a_form_of_an_offer_before_does_not_pass_for_the_one_that_was_taken(offered: str) -> None:
    before = offer_on(offered)
    answer(offered, "pass")
    offer_freed(timezone.now())
    answer(offered, "take")
    again = Client().post(offered, {"say": "take", "offer": before})
    assert again.status_code == 409
    assert "This was changed in the meantime. Here is how it stands now." in again.text


def test_the_page_of_the_list_leads_to_the_session_that_was_taken(offered: str) -> None:
    session = answer(offered, "take")["Location"]
    page = Client().get(offered).text
    assert f'href="{session}">See your session' in page
    assert "The link in our last message" not in page


@pytest.mark.parametrize("say", ["take", "pass"])
def test_an_answer_to_another_offer_than_the_open_one_changes_nothing_and_shows_the_open_one(
    offered: str, say: str
) -> None:
    for stale in ({"offer": "another"}, {}):
        answered = Client().post(offered, {"say": say} | stale)
        assert answered.status_code == 409
        assert "Here is how it stands now." in answered.content.decode()
        assert Appointment.objects.get().link_hash in answered.content.decode()
    assert Waiting.objects.get().state == Waiting.State.OFFERED
    assert Appointment.objects.get().state == State.HELD


def test_an_offer_that_is_over_is_told_kindly(offered: str) -> None:
    Appointment.objects.update(state=State.LAPSED, held_until=None)
    answered = answer(offered, "take")
    assert answered.status_code == 409
    assert "somebody else has taken it since" in answered.content.decode()


def test_an_offer_is_let_pass_and_the_list_is_left(offered: str) -> None:
    assert answer(offered, "pass")["Location"] == offered
    assert "You are on the list." in Client().get(offered).content.decode()
    Client().post(offered, {"say": "leave"})
    assert "You are not on the list any more." in Client().get(offered).content.decode()
    assert not Appointment.objects.filter(state=State.HELD).exists()


def test_an_offer_says_in_which_street_it_is_and_what_there_is_to_pay(offered: str) -> None:
    Place.objects.filter(name="Kleinmond").update(address="4 Beach Road")
    page = " ".join(Client().get(offered).text.split())
    assert "<dt>Where</dt><dd>4 Beach Road, Kleinmond</dd>" in page
    assert "<dt>To pay</dt><dd>R 650 afterwards</dd>" in page
    letter = Notice.objects.get(subject__startswith="A time became free")
    assert "To pay afterwards: R\xa0650\n" in letter.text


def test_an_offer_of_what_costs_nothing_says_so(offered: str) -> None:
    Appointment.objects.update(price_cents=0)
    assert "<dt>To pay</dt><dd>nothing</dd>" in Client().get(offered).text


@pytest.mark.parametrize("said", [{}, {"say": "perhaps"}])
def test_an_answer_that_makes_no_sense_changes_nothing(offered: str, said: dict[str, str]) -> None:
    answered = Client().post(offered, said)
    assert answered.status_code == 400
    assert f'href="{offered}">Start again' in answered.text
    assert Waiting.objects.get().state == Waiting.State.OFFERED


@pytest.mark.parametrize(("asked", "status"), [("service=one", 400), ("service=999999", 404)])
def test_whoever_asks_to_wait_for_what_is_not_given_is_led_to_the_times(
    client: Client, example: Example, asked: str, status: int
) -> None:
    be_heard(client, example)
    answered = client.get(f"{WAIT}?{asked}")
    assert answered.status_code == status
    assert 'href="/practices/example/times/">Start again' in answered.text


def test_a_guessed_link_leads_to_nothing(example: Example) -> None:
    for link in ("0" * 64, "x"):
        assert Client().get(f"/waiting/{link}/").status_code == 404
        assert Client().post(f"/waiting/{link}/", {"say": "take"}).status_code == 404


@pytest.mark.parametrize("page", [WAIT, "/practices/example/times/"])
def test_a_time_that_becomes_free_is_promised_for_the_hours_in_which_it_is_offered(
    client: Client, example: Example, page: str
) -> None:
    be_heard(client, example)
    hours = f"From {OFFERS_FROM:%H:%M} to {OFFERS_UNTIL:%H:%M} we "
    assert hours in client.get(page).content.decode()
