"""What was told in confidence is nowhere in the database as it was told."""

import sqlite3
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room, open_room, tell, telling
from tests.website.care.replying import reply
from tests.website.guide.sending import answers
from unknot.craft.approach import Gate
from unknot.website.care.actions import client_for
from unknot.website.care.models import Listening, Version
from unknot.website.care.queries import gate

pytestmark = pytest.mark.django_db(transaction=True)

CANARIES = {
    "outcome": "To feel like an old lighthouse",
    "leave_out_words": "Not where the lagoon is",
    "history": "We moved house by wagon",
    "pressure_words": "Like a blanket of wool",
    "allergies": "The smell of tar",
    "helped": "A walk on the jetty",
    "did_not_help": "The noisy harbour",
    "needs_words": "Room for my umbrella",
}


def held(room: Room) -> Browser:
    """Tell the practice all of them, become a client, and let the visit end."""
    browser = Browser()
    browser.post(room.listen, telling(**CANARIES))
    browser.post("/safe/", answers(giver=None))
    reply(browser, room.approach, change="talk", value="quiet")
    reply(browser, room.approach, agree="yes")
    client_for(
        Listening.objects.get(),
        name="Ida",
        email="",
        telephone="",
        person=None,
        now=timezone.now(),
    )
    browser.post("/forget/")
    return browser


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the file of SQLite")
def test_no_word_of_a_listening_stands_in_the_database_file() -> None:
    held(open_room())
    assert Version.objects.count() == 2
    file = Path(str(connection.settings_dict["NAME"]))
    with sqlite3.connect(file) as copy:
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        dumped = "\n".join(copy.iterdump())
    for canary in CANARIES.values():
        assert canary not in dumped
        assert canary.encode().hex().upper() not in dumped.upper()
    assert "anticoagulant" not in _rows_of_care(dumped)


def test_a_listening_moved_to_another_row_opens_nothing() -> None:
    held(open_room())
    one = Listening.objects.get()
    other = Listening.objects.create(
        practice=one.practice,
        owner_hash="another visit",
        heard=one.heard,
        clearance=one.clearance,
        told_at=one.told_at,
    )
    assert gate(one, timezone.now()) is Gate.TOUCH
    assert gate(other, timezone.now()) is Gate.CONVERSATION


def _rows_of_care(dumped: str) -> str:
    return "\n".join(line for line in dumped.splitlines() if 'INTO "care_' in line)


def test_with_its_key_gone_a_listening_is_told_anew() -> None:
    room, browser = open_room(), Browser()
    tell(browser, room)
    browser.get(room.approach)
    Listening.objects.update(heard=b"old:sealed", clearance=b"old:sealed")
    assert gate(Listening.objects.get(), timezone.now()) is Gate.CONVERSATION
    assert browser.get(room.approach).status_code == 410
    assert browser.get(room.listen).status_code == 200
    tell(browser, room)
    assert browser.get(room.approach).status_code == 200
    assert gate(Listening.objects.latest("pk"), timezone.now()) is Gate.TOUCH
