"""Therapists look after their calendars on one page, each after their own."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.website.calendars.diaries import a_therapist
from tests.website.calendars.servers import PASSWORD, USER, own_calendar, radicale
from tests.website.people import entering
from tests.website.people.entering import join
from unknot.website.calendars.models import Feed, OwnCalendar
from unknot.website.people.models import Look, Role
from unknot.website.practice.models import Therapist

pytestmark = pytest.mark.django_db
ACTIONS = ("feed/", "feed/stop/", "own/", "own/choose/", "own/look/", "own/let-go/")


def page_of(therapist: Therapist) -> str:
    """Where a therapist looks after their calendars."""
    return f"/practices/{therapist.practice.slug}/calendars/"


def signed_in(therapist: Therapist, *, gives_sessions: bool = True) -> Client:
    """A browser in which a therapist has signed in."""
    diary = therapist if gives_sessions else None
    address = f"t{therapist.pk}@example.org"
    return entering.signed_in(join(therapist.practice, address, Role.THERAPIST, diary).person)


def test_a_private_address_is_shown_once_and_can_be_stopped() -> None:
    therapist = a_therapist()
    browser, page = signed_in(therapist), page_of(therapist)
    made = browser.post(f"{page}feed/").content.decode()
    address = made.split('<code id="feed-address">')[1].split("</code>")[0]
    assert f'href="webcal://{address.split("://")[1]}"' in made
    path = "/calendars/" + address.rpartition("/")[2]
    assert Client().get(path).status_code == 200
    assert address not in browser.get(page).content.decode()
    browser.post(f"{page}feed/stop/")
    assert Client().get(path).status_code == 404
    assert [look.did for look in Look.objects.all()] == ["made", "stopped"]


def test_a_calendar_is_connected_looked_at_and_let_go(tmp_path: Path, settings: Settings) -> None:
    settings.CALENDARS_NEARBY = True
    therapist = a_therapist()
    browser, page = signed_in(therapist), page_of(therapist)
    with radicale(tmp_path) as address:
        own_calendar(address, "First <b>"), own_calendar(address, "Second")
        sent = {"server": address, "user": USER, "password": PASSWORD}
        assert browser.post(f"{page}own/", sent).status_code == 302
    shown = browser.get(page).content.decode()
    assert "Which of your calendars?" in shown
    assert "First &lt;b&gt;" in shown
    assert PASSWORD not in shown
    assert browser.post(f"{page}own/choose/", {"number": "nothing"}).status_code == 302
    assert browser.post(f"{page}own/choose/", {"number": "1"}).status_code == 302
    assert "It is looked at in a moment." in browser.get(page).content.decode()
    assert browser.post(f"{page}own/look/").status_code == 302
    OwnCalendar.objects.update(
        problem="Your calendar does not answer. Nothing is lost; it is tried again.", unread=2
    )
    shown = browser.get(page).content.decode()
    assert "Your calendar does not answer." in shown
    assert "2 entries could not be read, so their times may be booked." in shown
    assert browser.post(f"{page}own/let-go/").status_code == 302
    assert OwnCalendar.objects.count() == 0


@pytest.mark.parametrize(
    ("server", "sentence"),
    [
        ("http://calendar.example/", "has to begin with https://"),
        ("https://", "has to begin with https://"),
        ("https://me:secret@calendar.example/", "has to begin with https://"),
        ("https://calendar.example:many/", "has to begin with https://"),
        ("file:///etc/passwd", "has to begin with https://"),
        ("https://127.0.0.1:1/", "This calendar does not answer, so nothing was connected."),
        ("", "Please write the address"),
    ],
)
def test_an_address_that_leads_nowhere_is_answered_with_a_sentence(
    server: str, sentence: str
) -> None:
    therapist = a_therapist()
    browser = signed_in(therapist)
    sent = {"server": server, "user": USER, "password": PASSWORD}
    answer = browser.post(f"{page_of(therapist)}own/", sent)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert PASSWORD not in answer.content.decode()
    assert OwnCalendar.objects.count() == 0


def test_each_looks_after_their_own_calendar_only() -> None:
    therapist, other = a_therapist(), a_therapist()
    browser, stranger = signed_in(therapist), signed_in(other)
    for action in ACTIONS:
        assert browser.get(page_of(therapist) + action).status_code == 405
        assert stranger.post(page_of(therapist) + action).status_code == 404
        assert Client().post(page_of(therapist) + action).status_code == 302
    assert stranger.get(page_of(therapist)).status_code == 404
    assert Feed.objects.count() == OwnCalendar.objects.count() == 0


def test_who_gives_no_sessions_has_nothing_to_put_into_a_calendar() -> None:
    therapist = a_therapist()
    browser = signed_in(therapist, gives_sessions=False)
    assert "You give no sessions here" in browser.get(page_of(therapist)).content.decode()
    assert browser.post(f"{page_of(therapist)}feed/").status_code == 404


@pytest.mark.parametrize("action", ["own/choose/", "own/look/"])
def test_without_a_calendar_there_is_nothing_to_look_at(action: str) -> None:
    therapist = a_therapist()
    browser = signed_in(therapist)
    assert browser.post(page_of(therapist) + action, {"number": "0"}).status_code == 404
