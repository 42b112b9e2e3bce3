"""What hands leave alone reads as a sentence, also where own words are kept out of it."""

import pytest
from django.test import Client

from tests.website.care.caring import Room, listening, tell
from unknot.craft.knowledge import load
from unknot.website.care.pages.left_alone import left_alone
from unknot.website.care.told import told_in

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
