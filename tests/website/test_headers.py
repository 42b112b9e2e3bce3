"""What every answer of the website carries, whoever asks, and whatever went wrong."""

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http.response import HttpResponseBase
from django.test import Client

from tests.website.guide.sending import come_to_a_plan, keep_a_plan

pytestmark = pytest.mark.django_db
SHARED = (
    *("/learn/", "/learn/techniques/effleurage/", "/learn/points/", "/back/medium/"),
    *("/offline/", "/kept/", "/manifest.webmanifest"),
)
PERSONAL = (
    *("/", "/safe/", "/plan/", "/after/", "/forget/", "/nowhere/", "/healthz"),
    *("/along/", "/shared/", "/kept/record.json"),
)


def ask(client: Client, address: str) -> HttpResponseBase:
    if address.startswith("405 "):
        return client.post(address.removeprefix("405 "))
    if address == "bad host":
        return client.get("/", HTTP_HOST="elsewhere.example")
    return client.get(address)


@pytest.mark.parametrize("address", [*SHARED, *PERSONAL, "405 /plan/", "bad host"])
def test_every_answer_stays_between_the_person_and_this_site(client: Client, address: str) -> None:
    answer = ask(client, address)
    policy = answer["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["script-src"] == "'self'"
    assert directives["style-src"] == "'self'"
    assert directives["frame-ancestors"] == "'none'"
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "microphone=()" in answer["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in answer


def test_a_static_file_is_what_it_says_and_for_this_site_alone(client: Client) -> None:
    answer = client.get(staticfiles_storage.url("shell/base.css"))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer
    assert "Set-Cookie" not in answer


@pytest.mark.parametrize("address", [*PERSONAL, "405 /plan/", "bad host"])
def test_what_may_be_personal_is_kept_nowhere(client: Client, address: str) -> None:
    assert ask(client, address)["Cache-Control"] == "private, no-store"


def test_only_the_player_may_ask_to_listen(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    policies = {
        page: client.get(f"/{page}/{token}/")["Permissions-Policy"] for page in ("prepare", "play")
    }
    assert "microphone=()" in policies["prepare"]
    assert "microphone=(self)" in policies["play"]
    assert "camera=()" in policies["play"]


def test_a_plan_and_its_score_are_kept_nowhere(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    for address in ("/plan/", f"/prepare/{token}/", f"/play/{token}/", f"/play/{token}/score.json"):
        answer = client.get(address)
        assert (answer.status_code, answer["Cache-Control"]) == (200, "private, no-store")


@pytest.mark.parametrize("address", SHARED)
def test_what_is_the_same_for_everyone_may_be_kept(client: Client, address: str) -> None:
    answer = client.get(address)
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies


def test_cookies_are_for_this_site_and_not_for_scripts(client: Client) -> None:
    client.get("/")
    come_to_a_plan(client)
    assert set(client.cookies) == {"csrftoken", "sessionid"}
    for cookie in client.cookies.values():
        assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert client.cookies["sessionid"]["expires"] == ""


def test_pages_and_scores_travel_compressed(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    for address in ("/plan/", f"/play/{token}/", f"/play/{token}/score.json"):
        plain = client.get(address)
        small = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert (plain.get("Content-Encoding"), small["Content-Encoding"]) == (None, "gzip")
        assert len(small.content) < len(plain.content) / 2


def test_the_server_is_well_when_its_database_answers(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
