"""What was read counts until the person has answered directly in its place."""

import pytest
from msgspec.structs import replace

from tests.craft.screening.words.concluding import read
from unknot.craft.knowledge import load
from unknot.craft.screening.answers import Answer
from unknot.craft.screening.words import Claim, answers_of, as_confirmed, claims_in

DISC = "I have a slipped disc."


def claim() -> Claim:
    (one,) = claims_in(read(DISC), load())
    return one


@pytest.mark.parametrize(
    ("said", "direct", "counts", "waits"),
    [
        ("", (), ("disc_radiculopathy",), "open"),
        ("", ("none",), ("disc_radiculopathy",), "open"),
        ("right", (), ("disc_radiculopathy",), "closed"),
        ("right", ("none",), ("disc_radiculopathy",), "closed"),
        ("not_quite", (), ("disc_radiculopathy",), "open"),
        ("not_quite", ("none",), "no", "closed"),
        ("not_quite", ("scoliosis",), ("scoliosis",), "closed"),
        ("not_quite", ("scoliosis", "none"), "not_sure", "closed"),
        ("not_quite", ("scoliosis", "not_sure"), "not_sure", "closed"),
    ],
)
def test_only_a_whole_answer_changes_what_was_read(
    said: str, direct: tuple[str, ...], counts: Answer, waits: str
) -> None:
    answered = replace(claim(), said=said, direct=direct)
    assert (answered.counts, answered.is_open) == (counts, waits == "open")


def test_what_is_confirmed_as_nothing_is_left_out_of_what_counts() -> None:
    reading = read(DISC)
    denied = replace(claim(), said="not_quite", direct=("none",))
    assert answers_of(as_confirmed(reading, [claim()]), load()) == answers_of(reading, load())
    assert as_confirmed(reading, [denied]).proposals == ()
