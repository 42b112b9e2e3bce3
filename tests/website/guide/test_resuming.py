"""A closed browser: the massage waits on its device, holds no answer, and never outlasts them."""

from datetime import timedelta
from http.cookies import SimpleCookie

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client
from django.utils import timezone

from tests.website.guide.sending import WARFARIN, answers, come_to_a_plan, keep_a_plan, wish
from tests.website.reading import Shown
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.guide import resuming
from unknot.website.guide.actions import withdraw_plans

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(client: Client) -> str:
    """A massage that was opened in the player."""
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert client.get(f"/play/{token}/").status_code == 200
    return token


def close_browser(client: Client) -> None:
    """What lasts only as long as the browser is gone."""
    kept = client.cookies[resuming.COOKIE]
    client.cookies = SimpleCookie()
    client.cookies[resuming.COOKIE] = kept.value


def pass_time(monkeypatch: pytest.MonkeyPatch, passed: timedelta) -> None:
    later = timezone.now() + passed
    monkeypatch.setattr(timezone, "now", lambda: later)


def statuses(client: Client, token: str) -> list[int]:
    return [client.get(f"/play/{token}/{part}").status_code for part in ("", "score.json")]


def test_the_device_remembers_it_beyond_the_browser_and_scripts_cannot_read_it(
    client: Client, token: str
) -> None:
    assert token
    kept = client.cookies[resuming.COOKIE]
    assert 0 < int(kept["max-age"]) <= ANSWERS_HOLD.total_seconds()
    assert (kept["httponly"], kept["samesite"]) == (True, "Lax")
    assert client.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


def test_what_the_device_remembers_holds_no_answer(client: Client) -> None:
    come_to_a_plan(client)
    client.get(f"/play/{keep_a_plan(client)}/")
    kept = signing.loads(client.cookies[resuming.COOKIE].value, salt=resuming.SALT)
    assert set(kept) == {"token", "maker", "until", "knowledge_version", "look", "meanwhile"}


def test_a_closed_browser_goes_on_where_it_was(client: Client, token: str) -> None:
    close_browser(client)
    assert statuses(client, token) == [200, 200]
    home = Shown(client.get("/"))
    assert "Your massage waits where you left it, until " in home.words
    assert f"/play/{token}/" in client.get("/").content.decode()


def test_getting_ready_anew_asks_first_because_it_depends_on_answers(
    client: Client, token: str
) -> None:
    close_browser(client)
    assert client.get(f"/prepare/{token}/")["Location"] == "/safe/"


def test_once_the_answers_would_be_too_old_it_waits_no_longer(
    client: Client, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_browser(client)
    pass_time(monkeypatch, ANSWERS_HOLD + timedelta(minutes=1))
    assert statuses(client, token) == [404, 404]
    assert "waits where you left it" not in Shown(client.get("/")).words


def test_what_was_withdrawn_is_not_gone_on_with(client: Client, token: str) -> None:
    withdraw_plans(maker=client.session["maker"], now=timezone.now())
    close_browser(client)
    assert statuses(client, token) == [410, 410]
    assert "waits where you left it" not in Shown(client.get("/")).words


def test_whoever_answers_anew_withdraws_it_for_good(client: Client, token: str) -> None:
    close_browser(client)
    client.post("/", wish())
    client.post("/safe/", answers(**WARFARIN))
    assert statuses(client, token) == [410, 410]
    close_browser(client)
    assert statuses(client, token) == [410, 410]


def test_whoever_says_anything_new_is_asked_whether_it_is_safe(client: Client, token: str) -> None:
    close_browser(client)
    client.post("/", wish())
    assert client.get(f"/play/{token}/")["Location"] == "/safe/"


def test_it_opens_nothing_but_itself(client: Client, token: str) -> None:
    assert token
    come_to_a_plan(client, hoping={"minutes": "5"})
    other = keep_a_plan(client)
    close_browser(client)
    assert statuses(client, other) == [302, 302]
    assert client.get("/plan/")["Location"] == "/"


@pytest.mark.parametrize("spoilt", ["", "nonsense", "e30:1abc:xyz"])
def test_a_spoilt_memory_opens_nothing(client: Client, token: str, spoilt: str) -> None:
    close_browser(client)
    client.cookies[resuming.COOKIE] = spoilt
    assert statuses(client, token) == [404, 404]


def test_a_memory_of_another_shape_opens_nothing(client: Client, token: str) -> None:
    close_browser(client)
    client.cookies[resuming.COOKIE] = signing.dumps({"token": token}, salt=resuming.SALT)
    assert statuses(client, token) == [404, 404]


def test_what_was_known_otherwise_then_is_asked_afresh(
    client: Client, token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_browser(client)
    monkeypatch.setattr(resuming, "load", lambda: type("Known", (), {"version": "newer"}))
    assert statuses(client, token) == [404, 404]


def test_after_the_massage_nothing_waits(client: Client, token: str) -> None:
    client.get("/after/")
    assert client.cookies[resuming.COOKIE].value == ""
    assert token


def test_forgetting_everything_forgets_it_too(client: Client, token: str) -> None:
    close_browser(client)
    client.post("/forget/")
    assert client.cookies[resuming.COOKIE].value == ""
    assert statuses(client, token) == [404, 404]
