"""Who books: what is asked of them, what is kept of it, and what is refused."""

import re

import pytest
from django.test import Client

from tests.website.booking.practising import Example
from tests.website.booking.visiting import (
    AT_HOME,
    DETAILS,
    be_heard,
    book,
    free_cells,
    send,
    tell_who,
    wish,
)
from unknot.website.booking.models import Appointment, State
from unknot.website.care import models as care
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
BOOK = "/practices/example/book/"
ON_HEALTH = "This sounds like your health."


def test_nothing_is_ticked_beforehand(client: Client, example: Example, cell: int) -> None:
    send(client, wish(client, example, cell))
    page = client.get(BOOK).content.decode()
    assert page.count('type="checkbox"') == 6
    assert "checked" not in page


def test_each_consent_is_kept_with_its_words(client: Client, example: Example, cell: int) -> None:
    book(client, example, cell)
    given = dict(care.Consent.objects.values_list("purpose", "given"))
    assert given == {
        "treatment": True,
        "data": True,
        "reminders": False,
        "marketing": False,
        "photos": False,
    }
    assert not care.Consent.objects.filter(words="").exists()


def test_somebody_else_in_the_same_visit_is_shown_where_to_tell_about_themselves(
    client: Client, example: Example, cell: int
) -> None:
    book(client, example, cell)
    another = free_cells(care.Listening.objects.get())[-1]
    assert send(client, wish(client, example, another)).status_code == 302
    answered = tell_who(client, DETAILS | {"name": "Bea Example", "email": "bea@example.org"})
    assert answered.status_code == 409
    assert 'href="/practices/example/listen/?anew=1">Tell us about yourself' in answered.text


@pytest.mark.parametrize("missing", ["name", "email", "treatment", "data"])
def test_what_is_missing_is_asked_for_and_nothing_is_lost(
    client: Client, example: Example, cell: int, missing: str
) -> None:
    send(client, wish(client, example, cell))
    answered = tell_who(client, DETAILS | {missing: "", "notes": "Ring twice"})
    assert answered.status_code == 422
    assert "Ring twice" in answered.content.decode()
    assert Appointment.objects.get().state == State.HELD


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "ann@example.org\nBcc: all@example.org"},
        {"email": "ann"},
        {"telephone": "call me"},
        {"telephone": "12"},
        {"name": "n" * 200},
        {"reminders": ["1"]},
        {"notes": "n" * 2000},
    ],
)
def test_what_cannot_be_used_is_refused(
    client: Client, example: Example, cell: int, wrong: dict[str, object]
) -> None:
    send(client, wish(client, example, cell))
    assert tell_who(client, DETAILS | wrong).status_code == 422
    assert Appointment.objects.get().state == State.HELD
    assert Notice.objects.count() == 0


def test_a_name_with_markup_is_asked_for_again(client: Client, example: Example, cell: int) -> None:
    send(client, wish(client, example, cell))
    refused = tell_who(client, DETAILS | {"name": "<b>Ann</b>"})
    assert refused.status_code == 422
    assert "<b>Ann</b>" not in refused.text


def test_a_name_with_line_breaks_stays_a_name(client: Client, example: Example, cell: int) -> None:
    book(client, example, cell, name="Ann\r\nBcc: x")
    assert care.Client.objects.get().name == "Ann Bcc: x"
    assert all("\n" not in one.subject for one in Notice.objects.all())


def test_a_telephone_is_kept_with_its_country(client: Client, example: Example, cell: int) -> None:
    book(client, example, cell)
    assert care.Client.objects.get().telephone == "+27821112222"


def test_a_visit_at_home_needs_an_address_and_a_telephone(client: Client, example: Example) -> None:
    cell = free_cells(be_heard(client, example), at_home=True, place=example.hermanus.pk)[30]
    there = {"service": example.at_home.pk, "place": example.hermanus.pk, "at_home": "1"}
    send(client, wish(client, example, cell, **there))
    page = " ".join(client.get("/practices/example/book/").content.decode().split())
    assert "In Hermanus; we have allowed for the way there." in page
    assert re.search(r'class="say">[^<]*, Hermanus, with Example Therapist', page)
    assert tell_who(client, DETAILS | {"telephone": ""}).status_code == 422
    assert tell_who(client, AT_HOME).status_code == 302
    assert Appointment.objects.get().address == "1 Beach Road"


def test_an_address_leads_to_the_door_and_tells_nothing_of_health(
    client: Client, example: Example
) -> None:
    listening = be_heard(client, example)
    visit = {"service": example.at_home.pk, "at_home": "1", "place": example.hermanus.pk}
    cell = free_cells(listening, at_home=True, place=example.hermanus.pk)[-1]
    send(client, wish(client, example, cell, **visit))
    told = tell_who(client, AT_HOME | {"address": "1 Beach Road; I am on warfarin, ring twice"})
    assert told.status_code == 422
    assert "This sounds like your health." in told.content.decode()
    assert tell_who(client, AT_HOME).status_code == 302


def test_a_word_about_health_is_asked_about_before_touch(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    told = tell_who(client, DETAILS | {"notes": "I take warfarin. The bell is broken."})
    assert told.status_code == 422
    assert "This sounds like your health." in told.content.decode()
    assert Appointment.objects.get().state == State.HELD
    assert tell_who(client, DETAILS | {"notes": "The bell is broken."}).status_code == 302


def test_a_word_about_health_is_told_where_it_is_asked_about_before_a_conversation_too(
    client: Client, example: Example
) -> None:
    cell = free_cells(be_heard(client, example), service=example.talk.pk)[30]
    send(client, wish(client, example, cell, service=example.talk.pk))
    told = tell_who(client, DETAILS | {"notes": "I take warfarin since yesterday."})
    assert told.status_code == 422
    change = 'href="/practices/example/listen/?mine=1">Change what I told you'
    assert change in told.text.split(ON_HEALTH)[-1]
    assert tell_who(client, DETAILS | {"notes": "The bell is broken."}).status_code == 302


def test_who_books_so_soon_is_told_before_that_the_link_will_not_help(
    client: Client, example: Example, cell: int
) -> None:
    example.practice.cancel_notice_hours = 24 * 365
    example.practice.save()
    send(client, wish(client, example, cell))
    assert "only we can move or cancel it for you" in client.get(BOOK).content.decode()
