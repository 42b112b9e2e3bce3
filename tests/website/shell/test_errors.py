"""Whatever goes wrong, there is a page in the style of the site, with a sentence and a way on."""

import pytest
from allauth.core.ratelimit import respond_429
from django.db import connection
from django.test import Client, RequestFactory

from tests.website.reading import Shown
from unknot.website.shell.errors import too_many_requests

pytestmark = pytest.mark.django_db


def test_an_address_that_is_not_there(client: Client) -> None:
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert Shown(answer).heading == "There is nothing here"
    assert "Start again" in Shown(answer).words


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_page_that_is_only_read(client: Client, method: str) -> None:
    answer = getattr(client, method)("/learn/")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert Shown(answer).heading == "Not this way"
    assert "nothing can be sent to it" in Shown(answer).words
    assert 'href="/learn/">Start again' in answer.text


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("/practices/example/sessions/21/missed/", "/practices/example/"),
        ("/practices/example/calendars/own/choose/", "/practices/example/calendars/"),
        ("/mine/take-along/", "/mine/"),
        ("/safe/medicines/", "/safe/"),
    ],
)
def test_what_is_only_sent_to_says_so_and_leads_to_the_page_above_it(
    client: Client, address: str, page: str
) -> None:
    answer = client.get(address)
    assert answer.status_code == 405
    assert "Only the buttons of a page lead here" in Shown(answer).words
    assert f'href="{page}">Start again' in answer.text


def test_a_request_that_makes_no_sense(client: Client) -> None:
    answer = client.get("/", HTTP_HOST="elsewhere.example")
    assert answer.status_code == 400
    assert Shown(answer).heading == "That could not be read"


def test_more_fields_than_anyone_fills_in(client: Client) -> None:
    answer = client.post("/", {f"field{number}": "1" for number in range(2000)})
    assert answer.status_code == 400
    assert Shown(answer).heading == "That could not be read"


@pytest.mark.parametrize(
    ("seconds", "wait"),
    [(60, "a few minutes"), (15 * 60, "a quarter of an hour"), (3600, "an hour")],
)
def test_what_comes_too_often_is_told_how_long_to_wait(seconds: int, wait: str) -> None:
    answer = too_many_requests(RequestFactory().get("/"), seconds)
    assert (answer.status_code, answer["Retry-After"]) == (429, str(seconds))
    assert f"Wait {wait}, go back" in Shown(answer).words


def test_signing_in_too_often_is_answered_with_the_same_page() -> None:
    answer = respond_429(RequestFactory().post("/sign-in/"))
    assert (answer.status_code, answer["Retry-After"]) == (429, "300")
    assert Shown(answer).heading == "A moment, please"


def test_our_own_fault_needs_nothing_that_could_fail_as_well(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(connection, "cursor", fail)
    answer = Client(raise_request_exception=False).get("/healthz")
    assert answer.status_code == 500
    assert Shown(answer).heading == "Something went wrong on our side"
    assert "broken on purpose" not in answer.content.decode()
