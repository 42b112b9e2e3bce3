"""What hands leave alone, and what is not done again, also where own words are kept out of it."""

import pytest
from django.test import Client

from tests.website.care.caring import Room, listening, tell
from unknot.craft.knowledge import load
from unknot.website.care.health.told import told_in
from unknot.website.care.heard import Heard
from unknot.website.care.pages.left_alone import left_alone, not_again

pytestmark = pytest.mark.django_db
FEET = {"leave_out_words": "my feet."}


@pytest.mark.parametrize(
    ("said", "discreetly"),
    [
        (FEET, "Left alone: what you named in your own words."),
        (
            {**FEET, "leave_out": "sacrum"},
            "Left alone: flat bone below the back, the sacrum, and what you named in your own"
            " words.",
        ),
        ({}, ""),
    ],
)
def test_whoever_only_has_the_link_reads_that_own_words_are_heeded(
    client: Client, room: Room, said: dict[str, str], discreetly: str
) -> None:
    tell(client, room, said)
    told = told_in(listening(), load())
    assert told is not None
    assert left_alone(told, load(), discreetly=True) == discreetly


@pytest.mark.parametrize(
    ("words", "said", "discreetly"),
    [
        (
            "Deep pressure.",
            "Not again: “Deep pressure”. You told us that it did not help, or was too much.",
            "Not again: what you told us did not help, or was too much.",
        ),
        (" Nothing ", "", ""),
        ("", "", ""),
    ],
)
def test_what_did_not_help_is_not_done_again(words: str, said: str, discreetly: str) -> None:
    heard = Heard(outcome="Sleep", did_not_help=words)
    assert (not_again(heard), not_again(heard, discreetly=True)) == (said, discreetly)


def test_what_did_not_help_stands_in_the_letter(client: Client, room: Room) -> None:
    tell(client, room, {"did_not_help": "Deep pressure"})
    assert "Not again: “Deep pressure”." in client.get(room.approach).text.split('id="letter"')[1]
