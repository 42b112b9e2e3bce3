"""A busy or full database is nobody’s fault who asks: they read that nothing was changed."""

from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.test import Client

from tests.website.booking.ahead import booked_ahead
from tests.website.booking.practising import Example
from tests.website.care.caring import telling
from tests.website.guide.sending import wish
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment, State

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
FULL = OperationalError("database or disk is full")
BEGUN, KNOWN = "django.contrib.sessions.models.Session.save", "django.db.models.QuerySet.update"


def test_telling_into_a_full_database_says_that_nothing_was_changed(
    client: Client, example: Example
) -> None:
    with patch("unknot.website.care.views.listening.hear", side_effect=FULL):
        answer = client.post(f"/practices/{example.practice.slug}/listen/", telling())
    assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    assert "Nothing was changed; please try again in a minute." in answer.text


@pytest.mark.parametrize("address", ["/sign-in/", "/safe/"])
def test_a_visit_that_cannot_be_kept_says_so_and_blames_nobody(
    client: Client, address: str
) -> None:
    client.get("/safe/")
    with patch(BEGUN, side_effect=FULL):
        answer = client.post(address, {"email": "somebody@example.org", "q_fever": "no"})
    assert answer.status_code == 503
    assert "Nothing was changed" in answer.text


def test_a_visit_whose_news_cannot_be_kept_says_so(client: Client) -> None:
    client.post("/", wish())
    with patch(KNOWN, side_effect=FULL):
        answer = client.post("/", wish(minutes="5"))
    assert answer.status_code == 503
    assert "Nothing was changed" in answer.text


def test_who_cancels_meanwhile_reads_that_the_session_still_stands(
    client: Client, example: Example
) -> None:
    booked = booked_ahead(example)
    with patch("unknot.website.booking.views.appointments.cancel", side_effect=FULL):
        answer = client.post(f"/appointments/{link_to(booked)}/cancel/")
    assert answer.status_code == 503
    assert "what you have with us still stands" in answer.text
    assert Appointment.objects.get().state == State.CONFIRMED


def test_the_way_on_is_back_to_what_was_tried(client: Client, example: Example) -> None:
    page = f"/appointments/{link_to(booked_ahead(example))}/cancel/"
    with patch("unknot.website.booking.views.appointments.cancel", side_effect=FULL):
        answer = client.post(page)
    assert f'href="{page}">Try again' in answer.text
    with patch("unknot.website.booking.views.times.times_shown", side_effect=FULL):
        answer = client.get("/practices/example/times/?at_home=0")
    assert 'href="/practices/example/times/?at_home=0">Try again' in answer.text


def test_the_log_gets_one_line_without_the_secret_address(
    client: Client, example: Example, caplog: pytest.LogCaptureFixture
) -> None:
    link = link_to(booked_ahead(example))
    with patch("unknot.website.booking.views.appointments.cancel", side_effect=FULL):
        client.post(f"/appointments/{link}/cancel/")
    assert [one.getMessage() for one in caplog.records] == [
        "A page was answered with 503: database or disk is full"
    ]
    assert caplog.records[0].exc_info is None
