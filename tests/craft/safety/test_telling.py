"""Units and language do not matter: the same thing told otherwise answers the same."""

import pytest

from tests.craft.screening.words.concluding import concluded, read
from unknot.craft.knowledge import load
from unknot.craft.screening.words import answers_of

OTHER_UNITS = [
    ("I have a temperature of 39 degrees.", "I have a temperature of 102 F."),
    ("I have a temperature of 39 C.", "I have a temperature of 102.2 Fahrenheit."),
    ("I was operated on two weeks ago.", "I was operated on 14 days ago."),
    ("I had a heart attack two months ago.", "I had a heart attack eight weeks ago."),
    ("I had a stroke one year ago.", "I had a stroke 12 months ago."),
    ("I am 30 weeks pregnant.", "I am seven months pregnant."),
    ("I am 20 weeks pregnant.", "I am five months pregnant."),
    ("My blood pressure is 185/100.", "My blood pressure is 185 over 100."),
]
OTHER_LANGUAGE = [
    ("I have a fever.", "Ek het koors."),
    ("I am on a blood thinner.", "Ek is op 'n bloedverdunner."),
    ("I am pregnant.", "Ek is swanger."),
    ("I have a pacemaker.", "Ek het 'n pasaangeër."),
    ("I have cancer.", "Ek het kanker."),
    ("I have chest pain.", "Ek het borspyn."),
    ("I have epilepsy.", "Ek het epilepsie."),
    ("I have diabetes.", "Ek het suikersiekte."),
    ("I have osteoporosis.", "Ek het osteoporose."),
    ("I am 81 years old.", "Ek is 81 jaar oud."),
]


@pytest.mark.parametrize(("one", "other"), [*OTHER_UNITS, *OTHER_LANGUAGE])
def test_the_same_thing_told_otherwise_answers_the_same(one: str, other: str) -> None:
    said = [answers_of(read(text), load()).by_question for text in (one, other)]
    assert said[0]
    assert said[0] == said[1]
    assert concluded(one).limits == concluded(other).limits
