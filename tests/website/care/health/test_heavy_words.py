"""Nobody reads past words by which somebody may say that they cannot go on."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room, listening, tell, telling
from tests.website.guide.sending import WARFARIN
from unknot.website.care.cautions import cautions_in_lines
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.health.told import told_in
from unknot.website.care.pages.listening import listening_shown
from unknot.website.known import load

HEAVY = "I cannot sleep, I feel very low, I want to die."
SAID = "What you wrote sounds very heavy."


@pytest.mark.parametrize(
    "words",
    [
        HEAVY,
        "Sometimes I don’t WANT to live any more",
        "suicidal, and tired",
        "Ek wil nie meer leef nie",
        "ek dink aan selfmoord",
        "I dont want to live",
        "I want to end my own life",
        "Ek wens ek was dood",
        "ek wil my eie lewe neem",
        "ek wil ’n einde aan my lewe maak",
    ],
)
def test_words_of_somebody_who_cannot_go_on_are_heard(words: str) -> None:
    assert sounds_heavy(words)


@pytest.mark.parametrize(
    "words",
    ["", "My back is killing me", "I hurt myself lifting a box", "This ache will be the end of me"],
)
def test_other_words_are_not_taken_for_them(words: str) -> None:
    assert not sounds_heavy(words)


@pytest.mark.django_db
@pytest.mark.parametrize("health", [{}, WARFARIN])
def test_whoever_writes_them_is_told_where_to_call(room: Room, health: dict[str, str]) -> None:
    visit = Browser()
    tell(visit, room, telling(history=HEAVY), health)
    page = visit.get(room.approach).text
    assert SAID in page
    assert 'href="tel:112"' in page.split(SAID)[1]


@pytest.mark.django_db
def test_their_therapist_reads_of_them_first(room: Room) -> None:
    tell(Browser(), room, telling(history=HEAVY))
    told = told_in(listening(), load())
    assert told is not None
    first = "They may have written that they cannot go on. Read it, and listen first."
    assert cautions_in_lines(told, load())[:2] == (first, f"“{HEAVY}”")
    shown = listening_shown(listening(), timezone.now(), load())
    assert shown is not None
    assert shown.heavy == (first, f"“{HEAVY}”")
