"""Whoever has no email is reached by the practice’s own telephone, with a text that is ready."""

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
NOBODY = "We cannot write to them. Please tell them yourself."


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


def own_addresses(page: str) -> list[str]:
    """The addresses on a page at which a client tells of themselves, to be opened for them."""
    return findall(r'<code class="own-address" id="tell-\d+">([^<]*)</code>', page)


def asks(page: str) -> list[str]:
    """Those of them that ask a client to tell of themselves."""
    return [one for one in chats(page) if one.endswith("/listen/")]


def test_whoever_has_a_telephone_alone_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    for page in (day_of(session), client_of(session)):
        (chat,) = asks(therapist.get(page).text)
        assert chat.startswith("27825550199 Hallo Harry Handbooked, ")
        assert chat.endswith(ask_page_of(session))
        assert not {"gesond", "medisyne", "health"} & {*chat.casefold().split()}


def test_once_they_were_heard_nobody_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    tell_anew(Browser(), session)
    for page in (day_of(session), client_of(session)):
        assert asks(therapist.get(page).text) == []


def test_whoever_has_an_address_was_written_to(example: Example, therapist: Browser) -> None:
    session = by_hand(example, **HARRY, email="harry@example.org")
    for page in (day_of(session), client_of(session)):
        assert asks(therapist.get(page).text) == []


def test_whoever_has_neither_tells_it_by_word_of_mouth(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, name="Nora Nothing")
    for page in (day_of(session), client_of(session)):
        shown = therapist.get(page).text
        assert "They can tell you by word of mouth as the session begins" in shown
        assert asks(shown) == []
        assert own_addresses(shown) == [f"http://localhost:8000{ask_page_of(session)}"]


def test_what_somebody_tells_at_the_practice_is_known_once_their_own_page_was_gone_through(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, name="Nora Nothing")
    tell_anew(Browser(), session)
    for page in (day_of(session), client_of(session)):
        shown = therapist.get(page).text
        assert own_addresses(shown) == []
        assert "Nothing is known about their health" not in shown


def test_whoever_can_be_asked_is_sent_their_own_page_and_needs_it_from_nobody(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    for page in (day_of(session), client_of(session)):
        assert own_addresses(therapist.get(page).text) == []


def test_before_a_conversation_nobody_is_asked_by_whatsapp(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    Appointment.objects.update(service=example.talk)
    assert asks(therapist.get(day_of(session)).text) == []


def test_on_the_card_health_comes_first_and_the_words_of_consents_are_folded(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    card = therapist.get(day_of(session)).text
    page = therapist.get(client_of(session)).text
    assert page.index("Nothing is known about") < page.index("Consent to treatment")
    card = card[card.index("<article") : card.index("</article")]
    looks = ['class="note stop"', "Nothing is known about their health", 'class="note ask"']
    folded = ["<summary>Consent to treatment: not given yet</summary>", "I want the session"]
    found = [card.index(one) for one in (*looks, *folded)]
    assert found == sorted(found)
    assert card.count('<details class="opens">\n          <summary>Consent to') == 2
    Appointment.objects.update(service=example.talk)
    assert 'class="note stop"' not in therapist.get(day_of(session)).text


def test_whoever_moves_is_told_before_and_after_that_nobody_is_written_to(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    page = f"{HERE}/sessions/{session.pk}/move/"
    before = therapist.get(page).text
    assert NOBODY in before
    assert "They are told of the new time." not in before
    assert 'href="tel:+27825550199"' in before
    assert [chat.split(". ", 1)[1][:14] for chat in chats(before)] == ["Dit gaan oor j"]
    day = wall(session.begins, session.practice).date()
    moved = therapist.post(page, {"day": day, "begins": "17:00"}, follow=True).text
    assert NOBODY in moved
    assert "Harry Handbooked comes on" in moved
    (chat,) = [one for one in chats(moved) if "17:00" in one and "Alles daaroor" in one]
    assert chat.endswith(ask_page_of(session).removesuffix("listen/"))


def test_whoever_cancels_is_told_before_and_after_that_nobody_is_written_to(
    example: Example, therapist: Browser
) -> None:
    session = by_hand(example, **HARRY)
    page = f"{HERE}/sessions/{session.pk}/cancel/"
    asked = therapist.get(page).text
    assert [NOBODY in one for one in (therapist.get(day_of(session)).text, asked)] == [True, True]
    assert "Yes, cancel it" in asked
    assert "tell them</button>" not in asked
    off = therapist.post(page, follow=True).text
    assert "The session of Harry Handbooked on" in off
    assert NOBODY in off
    assert [chat.endswith(", 11:00 is gekanselleer.") for chat in chats(off)] == [True]


def test_whoever_is_written_to_is_named_as_such(example: Example, therapist: Browser) -> None:
    session = by_hand(example, **HARRY, email="harry@example.org")
    page = f"{HERE}/sessions/{session.pk}/move/"
    assert "They are told of the new time." in therapist.get(page).text
    cancel = f"{HERE}/sessions/{session.pk}/cancel/"
    assert "Yes, cancel and tell them" in therapist.get(cancel).text
    off = therapist.post(cancel, follow=True).text
    assert "We write to them." in off
    assert NOBODY not in off


def test_nobody_is_told_and_cannot_be_called_either(example: Example, therapist: Browser) -> None:
    session = by_hand(example, name="Nora Nothing")
    off = therapist.post(f"{HERE}/sessions/{session.pk}/cancel/", follow=True).text
    assert "there is no email address and no telephone number here" in off


@pytest.mark.parametrize("said", ["", "0", "999999", "x", "²", "9" * 30])
def test_a_change_that_is_none_is_not_spoken_of(
    example: Example, therapist: Browser, said: str
) -> None:
    session = by_hand(example, **HARRY)
    answer = therapist.get(day_of(session), {"changed": said})
    assert answer.status_code == 200
    assert 'role="status"' not in answer.text
