"""What every answer of the website carries, whoever asks."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_server_is_well_when_its_database_answers(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


@pytest.mark.django_db
def test_nothing_inline_runs_and_nothing_comes_from_elsewhere(client: Client) -> None:
    policy = client.get("/healthz")["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["style-src"] == "'self'"
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.django_db
def test_a_visit_stays_between_the_person_and_this_site(client: Client) -> None:
    answer = client.get("/healthz")
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"
    assert "microphone=()" in answer["Permissions-Policy"]
