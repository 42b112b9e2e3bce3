"""A sentence in English can still be said in another language by whoever catches it."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.craft.sessions import KNOWN
from unknot.craft.errors import InputError, Withheld
from unknot.craft.language import IN_ENGLISH, guarded, speech_in
from unknot.craft.said import english_of
from unknot.craft.screening import parse_answers
from unknot.craft.sentences import Sentence, decimal, either, to_tell
from unknot.craft.spelling import did_you_mean
from unknot.craft.writing import as_json

AFRIKAANS = speech_in("af")


def test_it_is_english_wherever_nobody_asks() -> None:
    said = to_tell("“{zone}” is no zone.", zone="nose")
    assert said == "“nose” is no zone."
    assert f"{said}" == "“nose” is no zone."
    assert IN_ENGLISH.phrased(said) == "“nose” is no zone."


def test_it_is_said_anew_with_what_was_filled_in() -> None:
    said = AFRIKAANS.phrased(to_tell("pressure {level} is above {most}.", level=3, most=2))
    assert said == "druk 3 is bo 2."
    assert english_of(said) == "pressure 3 is above 2."
    assert guarded(said) == "druk 3 is bo 2. (pressure 3 is above 2.)"


def test_sentences_in_a_sentence_are_said_too() -> None:
    called = to_tell("This is not a {called}.", called=to_tell("score"))
    assert (called, AFRIKAANS.phrased(called)) == (
        "This is not a score.",
        "Dit is nie ’n partituur nie.",
    )


@given(words=st.text())
def test_words_of_people_are_never_taken_for_a_pattern(words: str) -> None:
    said = to_tell("There is no point called “{name}”.", name=words)
    assert said == f"There is no point called “{words}”."
    assert AFRIKAANS.phrased(said) == f"Daar is geen punt met die naam “{words}” nie."


@pytest.mark.parametrize(
    ("value", "english", "afrikaans"),
    [(2, "2", "2"), (2.5, "2.5", "2,5"), (0.04, "0", "0"), (10, "10", "10")],
)
def test_a_number_has_a_point_or_a_comma(value: float, english: str, afrikaans: str) -> None:
    assert (decimal(value), AFRIKAANS.phrased(decimal(value))) == (english, afrikaans)


def test_a_choice_is_left_between_one_and_two_and_three() -> None:
    assert [either("a"), either("a", "b"), either("a", "b", "c")] == ["a", "a or b", "a or b or c"]
    assert AFRIKAANS.phrased(either("a", "b", "c")) == "a of b of c"


def test_an_error_keeps_its_sentence() -> None:
    with pytest.raises(InputError) as refused:
        parse_answers('{"q_feever": "no"}', KNOWN)
    told = AFRIKAANS.phrased(str(refused.value))
    assert told.startswith("Daar is geen vraag met die naam “q_feever” nie. Bedoel jy “q_fever” of")
    assert " Aanvaar word: " in told
    assert str(Withheld(to_tell("It has no strokes."))) == "It has no strokes."


def test_what_is_meant_is_asked_in_each_language() -> None:
    asked = did_you_mean("lumbar", ["lumbar_left", "lumbar_right"])
    assert asked == " Did you mean “lumbar_left” or “lumbar_right”?"
    assert AFRIKAANS.phrased(asked) == " Bedoel jy “lumbar_left” of “lumbar_right”?"


def test_it_goes_into_files_and_to_other_processes_as_it_is() -> None:
    said = to_tell("pressure {level} is above {most}.", level=3, most=2)
    assert as_json({"text": said}) == b'{"text":"pressure 3 is above 2."}'
    other = pickle.loads(pickle.dumps(said))
    assert isinstance(other, Sentence)
    assert (other, other.pattern, other.filled) == (said, said.pattern, said.filled)
