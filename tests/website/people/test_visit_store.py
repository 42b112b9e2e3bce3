"""What a visit told is kept sealed, and opens for that visit alone."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client as Browser

from tests.website.care.caring import open_room, telling
from unknot.website.people.visit_store import SessionStore

pytestmark = pytest.mark.django_db
TOLD = {"told": "warfarin, and a song"}


def kept() -> SessionStore:
    store = SessionStore()
    store.update(TOLD)
    store.save()
    return store


def test_what_was_told_is_read_again() -> None:
    assert SessionStore(kept().session_key).load() == TOLD


def test_it_goes_along_when_a_visit_gets_another_key() -> None:
    store = kept()
    store.cycle_key()
    store.save()
    assert SessionStore(store.session_key).load() == TOLD


def test_what_another_visit_told_does_not_open() -> None:
    one, other = kept(), kept()
    row = Session.objects.get(pk=one.session_key)
    Session.objects.filter(pk=other.session_key).update(session_data=row.session_data)
    assert SessionStore(other.session_key).load() == {}


@pytest.mark.parametrize("spoilt", ["", "not ours", "é", "e30="])
def test_what_cannot_be_opened_is_an_empty_visit(spoilt: str) -> None:
    store = kept()
    Session.objects.filter(pk=store.session_key).update(session_data=spoilt)
    assert SessionStore(store.session_key).load() == {}


def test_no_word_that_a_visit_told_a_practice_is_kept_as_it_was_told() -> None:
    browser, room = Browser(), open_room()
    browser.post(room.listen, telling(history="I take warfarin."))
    row = Session.objects.get()
    assert browser.session["heading"][-1]["told"] != ""
    assert row.get_decoded() == {}
