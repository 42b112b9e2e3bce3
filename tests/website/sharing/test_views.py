"""Whoever opens a shared routine answers for themselves, and is planned for afresh."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.test.client import MULTIPART_CONTENT

from tests.website.guide.sending import WARFARIN, answers, come_to_a_plan, keep_a_plan
from tests.website.reading import Shown
from unknot.craft.planning.sharing import MOST_BYTES, as_code
from unknot.craft.planning.wish import Edit, Soreness, Wish

pytestmark = pytest.mark.django_db
FIRM = Wish(
    minutes=30,
    sore=(Soreness("upper_trapezius_left", 2),),
    pressure_liked=3,
    edits=(Edit(step="no-such-step", drop=True),),
)
OPENED = {"routine": as_code(FIRM), "before": "again", "company": "partner"}


def test_a_link_is_opened_and_shown_and_nothing_is_held(client: Client) -> None:
    page = Shown(client.post("/shared/", {"routine": f"https://a.site/shared/#{as_code(FIRM)}"}))
    assert page.heading == "A routine was shared with you."
    assert "30 minutes, to ease, with someone, face down" in page.words
    assert "One step was chosen by hand." in page.words
    assert client.get("/plan/")["Location"] == "/"


def test_ones_own_is_opened_again_as_ones_own(client: Client) -> None:
    page = Shown(client.post("/shared/", {**OPENED, "own": "on"}))
    assert "It was planned from earlier answers." in page.words
    assert "somebody else" not in page.words
    refused = Shown(client.post("/shared/begin/", {**OPENED, "before": "", "own": "on"}))
    for shown in (page, refused, Shown(client.get("/shared/?own=on"))):
        assert shown.heading == "Your massage, answered anew."
        assert shown.values("own") == ["on"]


def test_the_file_that_one_person_fetches_opens_with_another(client: Client) -> None:
    come_to_a_plan(client, WARFARIN, hoping={"ache_upper_trapezius_left": "2"})
    sent = client.get("/shared/routine.json")
    assert "attachment" in sent["Content-Disposition"]
    assert "blood" not in sent.content.decode()
    assert "answer" not in sent.content.decode()
    file = SimpleUploadedFile("massage-routine.json", sent.content)
    page = Shown(Client().post("/shared/", {"file": file}, content_type=MULTIPART_CONTENT))
    assert "20 minutes" in page.words


def test_the_receivers_own_questions_come_first(client: Client) -> None:
    come_to_a_plan(client)
    token = keep_a_plan(client)
    assert client.post("/shared/begin/", OPENED)["Location"] == "/safe/"
    assert client.get("/plan/")["Location"] == "/safe/"
    assert client.get(f"/play/{token}/").status_code == 410


def played(client: Client) -> dict[str, Any]:
    """The score that this visit may play."""
    score: dict[str, Any] = client.get(f"/play/{keep_a_plan(client)}/score.json").json()
    return score


def firmest(score: dict[str, Any]) -> int:
    """How firm its firmest step is."""
    return max(int(step["pressure"]) for step in score["steps"])


def test_it_is_planned_again_within_the_receivers_own_limits(client: Client) -> None:
    client.post("/shared/begin/", OPENED)
    client.post("/safe/", answers())
    assert "A step you changed is no longer part of" in Shown(client.get("/plan/")).words
    assert firmest(played(client)) == 3
    client.post("/safe/", answers(**WARFARIN))
    assert Shown(client.get("/plan/")).heading == "Ask your doctor or pharmacist first."
    assert firmest(played(client)) == 1


def test_a_first_time_is_short_whatever_was_shared(client: Client) -> None:
    client.post("/shared/begin/", {**OPENED, "before": "first"})
    client.post("/safe/", answers())
    score = played(client)
    assert score["duration_ms"] == 20 * 60_000
    assert firmest(score) <= 2


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Paste the link that you were sent"),
        ({"routine": "hello"}, "damaged"),
        ({"routine": "x" * (MOST_BYTES + 1)}, "at most"),
        ({"file": SimpleUploadedFile("a.json", b"{}")}, "not a routine"),
        ({"file": SimpleUploadedFile("a.json", b"")}, "not a routine"),
        ({"file": SimpleUploadedFile("a.json", b"x" * (MOST_BYTES + 1))}, "too large"),
    ],
)
def test_what_is_no_routine_gets_a_sentence(
    client: Client, said: dict[str, object], sentence: str
) -> None:
    answer = client.post("/shared/", said)
    assert answer.status_code == 422
    assert sentence in Shown(answer).words


@pytest.mark.parametrize("field", ["before", "company", "routine"])
def test_beginning_without_saying_how_is_asked_again(client: Client, field: str) -> None:
    assert client.post("/shared/begin/", {**OPENED, field: ""}).status_code == 422
    assert client.get("/safe/")["Location"] == "/"
