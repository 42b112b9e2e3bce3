"""On the page of a client what stands is always shown, and all that was told before in turns."""

import re
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room, tell, telling
from tests.website.care.treating import come, page_of, therapist_of
from unknot.website.booking.models import Appointment, Claim
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.models import Client, Listening
from unknot.website.care.pages import client as client_pages

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_pages, "SHOWN", 1)


def test_what_a_session_to_come_was_told_for_is_shown_however_much_was_told_since(
    room: Room,
) -> None:
    ida = come(room)
    stands = ida.listenings.get()
    is_to_come(stands)
    for _ in range(3):
        tell_for(room, ida)
    page = therapist_of(room).get(page_of(ida)).context["page"]
    newest = ida.listenings.latest("pk").pk
    assert [one.number for one in page.listenings] == [stands.pk, newest]


def test_words_that_nobody_answered_for_are_shown_however_much_was_told_since(room: Room) -> None:
    ida = come(room)
    browser = Browser()
    browser.post(room.listen, telling(outcome="My arm is numb."))
    Listening.objects.filter(client=None).update(client=ida)
    for _ in range(2):
        tell_for(room, ida)
    assert "My arm is numb." in therapist_of(room).get(page_of(ida)).text


def test_all_that_was_told_is_reached_turn_by_turn_each_once(room: Room) -> None:
    ida, fern = come(room), therapist_of(room)
    for _ in range(2):
        tell_for(room, ida)
    page, seen = page_of(ida), []
    for _ in range(3):
        answer = fern.get(page)
        seen += [one.number for one in answer.context["page"].listenings]
        found = re.search(r'href="(\?earlier=\d+)#earlier"', answer.text)
        page = page_of(ida) + found[1] if found else ""
    assert seen == [*ida.listenings.order_by("-pk").values_list("pk", flat=True)]
    assert page == ""


@pytest.mark.parametrize("turn", ["-1", "x", "99999", "1²", ""])
def test_a_turn_that_is_none_shows_the_newest(room: Room, turn: str) -> None:
    ida = come(room)
    page = therapist_of(room).get(page_of(ida), {"earlier": turn}).context["page"]
    assert [one.number for one in page.listenings] == [ida.listenings.get().pk]


def tell_for(room: Room, client: Client) -> None:
    """Let a client tell once more."""
    tell(Browser(), room)
    Listening.objects.filter(client=None).update(client=client)


def is_to_come(listening: Listening) -> None:
    """Book a session to come for what was told."""
    session = Appointment.objects.get()
    begins = cell_at(timezone.now() + timedelta(days=1))
    Appointment.objects.update(listening=listening, first_cell=begins, until_cell=begins + 12)
    Claim.objects.create(appointment=session, therapist=session.therapist, cell=begins)
