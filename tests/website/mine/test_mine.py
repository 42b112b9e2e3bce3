"""One’s own page shows and gives what practices keep of somebody, and of nobody else."""

import json
from datetime import UTC, datetime

import pytest
from django.test import Client as Browser
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    ON_WARFARIN,
    Example,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.mine.coming import CANARY, come, prove, wait_on_list
from unknot.website.booking.actions import confirm
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.known import load
from unknot.website.people.models import Look
from unknot.website.people.sealing import seal

pytestmark = pytest.mark.django_db


def test_a_stranger_is_asked_to_sign_in(client: Browser) -> None:
    assert client.get("/mine/").headers["Location"] == "/sign-in/?next=/mine/"


def test_everything_can_be_taken_along_and_the_book_says_so(example: Example) -> None:
    come(example, "client@example.org")
    come(example, "another@example.org")
    person, browser = prove("client@example.org")
    (kept,) = json.loads(browser.post("/mine/take-along/").content)
    assert (kept["email"], kept["language"]) == ("client@example.org", "en")
    assert [told["heard"]["outcome"] for told in kept["told"]] == [CANARY]
    assert [one["place"] for one in kept["sessions"]] == ["Hermanus"]
    look = Look.objects.get()
    assert (look.who, look.did) == (f"person {person.pk}", "took along")


def test_the_page_shows_somebody_their_own_words_by_the_clock_there(example: Example) -> None:
    client = come(example, "client@example.org")
    told_at = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
    client.listenings.update(told_at=told_at)
    come(example, "another@example.org")
    _, browser = prove("client@example.org")
    page = browser.get("/mine/").text
    assert page.count(CANARY) == 1
    assert "Told on 2 November 2026, 11:30" in page


def test_what_cannot_be_opened_is_said_on_the_page(example: Example) -> None:
    client = come(example, "client@example.org")
    _, browser = prove("client@example.org")
    Listening.objects.filter(client=client).update(heard=seal(b"{}", "another row"))
    page = browser.get("/mine/")
    assert page.status_code == 200
    assert "cannot be opened" in page.text


def test_everything_can_be_taken_along_as_a_page_to_read(example: Example) -> None:
    begins = datetime(2026, 11, 3, 7, tzinfo=UTC)
    come(example, "client@example.org", begins)
    come(example, "another@example.org")
    _, browser = prove("client@example.org")
    file = browser.post("/mine/take-along/", {"readable": "yes"})
    assert file["Content-Type"] == "text/html; charset=utf-8"
    assert file["Content-Disposition"] == 'attachment; filename="what-practices-keep.html"'
    assert "Tuesday 3 November 2026, 09:00–10:00: One hour at home, Example Therapist" in file.text
    assert file.text.count(CANARY) == 1
    assert "another@example.org" not in file.text
    assert Look.objects.get().did == "took along"


def test_a_place_on_the_waiting_list_is_taken_along_too(example: Example) -> None:
    waiting = wait_on_list(example, come(example, "client@example.org"))
    _, browser = prove("client@example.org")
    (kept,) = json.loads(browser.post("/mine/take-along/").content)
    (wait,) = kept["waits"]
    assert (wait["place"], wait["state"]) == (waiting.place.name, "waiting")
    page = browser.post("/mine/take-along/", {"readable": "yes"}).text
    assert f"{waiting.service.name}, {waiting.place.name}" in page.partition("The waiting list")[2]


def test_the_page_to_read_names_what_was_answered_with_yes(example: Example) -> None:
    link = hold_now(replace(in_the_room(example, "11:00"), service=example.talk.pk))
    confirm(link, guest(), told(example.practice, ON_WARFARIN), NOW)
    Client.objects.update(created_at=datetime(2020, 1, 1, tzinfo=UTC))
    _, browser = prove("client@example.org")
    file = browser.post("/mine/take-along/", {"readable": "yes"}).text
    assert "Answered with yes on " in file
    assert f"<li>{load().rules['anticoagulant'].plain}</li>" in file


def test_times_in_the_file_are_those_on_the_wall_of_the_practice(example: Example) -> None:
    come(example, "client@example.org", datetime(2026, 11, 3, 7, tzinfo=UTC))
    _, browser = prove("client@example.org")
    (kept,) = json.loads(browser.post("/mine/take-along/").content)
    assert kept["sessions"][0]["begins"] == "2026-11-03T09:00:00+02:00"


def test_looking_changes_nothing(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    assert browser.get("/mine/take-along/").status_code == 405
    browser.get("/mine/erase/")
    browser.get(f"/mine/{example.practice.slug}/erase/")
    assert Client.objects.count() == 1


def test_consents_are_changed_and_the_older_ones_kept(example: Example) -> None:
    client = come(example, "client@example.org")
    _, browser = prove("client@example.org")
    browser.post(f"/mine/{example.practice.slug}/consents/", {"marketing": "on"})
    browser.post(f"/mine/{example.practice.slug}/consents/", {})
    said = Consent.objects.filter(client=client, purpose="marketing").order_by("pk")
    assert [one.given for one in said] == [True, False]


def test_what_is_left_as_it_was_is_not_kept_anew(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    browser.post(f"/mine/{example.practice.slug}/consents/", {"treatment": "on"})
    browser.post(f"/mine/{example.practice.slug}/consents/", {"treatment": "on"})
    said = [(one.purpose, one.given) for one in Consent.objects.all()]
    assert said == [("treatment", True)]


def test_the_page_says_what_follows_when_a_needed_yes_is_taken_back(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    page = browser.get("/mine/").text
    assert "nobody touches you until you give it again" in page
    assert "whether all of it is to be erased" in page


def test_who_takes_back_that_anything_is_kept_is_asked_whether_to_erase_it(
    example: Example,
) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    consents = f"/mine/{example.practice.slug}/consents/"
    browser.post(consents, {"data": "on"})
    answer = browser.post(consents, {})
    assert answer.headers["Location"] == f"/mine/{example.practice.slug}/erase/"
    assert [one.given for one in Consent.objects.filter(purpose="data")] == [False, True]


def test_nobody_reaches_a_practice_where_they_are_no_client(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("another@example.org")
    for page in ("erase", "consents"):
        assert browser.post(f"/mine/{example.practice.slug}/{page}/").status_code == 404
    assert Client.objects.count() == 1


def test_a_seal_that_does_not_open_is_told_and_nothing_leaves(example: Example) -> None:
    client = come(example, "client@example.org")
    _, browser = prove("client@example.org")
    Listening.objects.filter(client=client).update(heard=seal(b"{}", "another row"))
    answer = browser.post("/mine/take-along/")
    assert answer.status_code == 503
    assert "cannot be opened" in answer.text
