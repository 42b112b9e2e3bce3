"""Whoever has no e-mail is reached by the practice’s own telephone, with a text that is ready."""

from datetime import timedelta
from html import unescape
from re import findall
from urllib.parse import unquote

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.ahead import always_open
from tests.website.booking.linking import ask_page_of, tell_anew
from tests.website.booking.practising import Example, in_the_room
from tests.website.diary.days import HERE
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.models import Client

pytestmark = pytest.mark.django_db
HARRY = {"name": "Harry Handbooked", "telephone": "+27825550199", "language": "af"}


def by_hand(example: Example, **who: str) -> Appointment:
    """Book some days ahead for somebody who rang and has told nothing yet."""
    now = timezone.now()
    client = Client.objects.create(practice=example.practice, created_at=now, **who)
    day = timezone.localdate() + timedelta(days=5)
    wanted = in_the_room(always_open(example), "11:00", day)
    return book_for(client, wanted, request_key="by hand", now=now)


def day_of(session: Appointment) -> str:
    return f"{HERE}/day/{wall(session.begins, session.practice).date()}/"


def client_of(session: Appointment) -> str:
    return f"{HERE}/clients/{session.client_id}/"


def chats(page: str) -> list[str]:
    """The texts that are ready on a page, each after the number it goes to."""
    links = findall(r'href="https://wa\.me/([^"]*)"', page)
    return [unquote(unescape(one)).replace("?text=", " ") for one in links]


def test_whoever_has_a_telephone_alone_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    for page in (day_of(session), client_of(session)):
        (chat,) = chats(therapist.get(page).text)
        assert chat.startswith("27825550199 Hallo Harry Handbooked, ")
        assert chat.endswith(ask_page_of(session))
        assert not {"gesond", "medisyne", "health"} & {*chat.casefold().split()}


def test_once_they_were_heard_nobody_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    tell_anew(Browser(), session)
    for page in (day_of(session), client_of(session)):
        assert chats(therapist.get(page).text) == []


def test_whoever_has_an_address_was_written_to(example: Example, therapist: Browser) -> None:
    session = by_hand(example, **HARRY, email="harry@example.org")
    for page in (day_of(session), client_of(session)):
        assert chats(therapist.get(page).text) == []


def test_whoever_has_neither_tells_it_by_word_of_mouth(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, name="Nora Nothing")
    for page in (day_of(session), client_of(session)):
        shown = therapist.get(page).text
        assert "They can tell you by word of mouth as the session begins" in shown
        assert chats(shown) == []


def test_before_a_conversation_nobody_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    Appointment.objects.update(service=example.talk)
    assert chats(therapist.get(day_of(session)).text) == []


def test_on_the_card_health_comes_first_and_the_words_of_consents_are_folded(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    card = therapist.get(day_of(session)).text
    card = card[card.index("<article") : card.index("</article")]
    looks = ['class="note stop"', "Nothing is known about their health", 'class="note ask"']
    folded = ["<summary>Consent to treatment: not given yet</summary>", "I want the session"]
    found = [card.index(one) for one in (*looks, *folded)]
    assert found == sorted(found)
    assert card.count('<details class="opens">\n          <summary>Consent to') == 2
    Appointment.objects.update(service=example.talk)
    assert 'class="note stop"' not in therapist.get(day_of(session)).text
