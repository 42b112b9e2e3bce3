"""What is asked for that no massage therapist does."""

import pytest

from unknot.craft.approach import outside_scope
from unknot.craft.knowledge import load_library

REFERRALS = load_library().referrals


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("I want my neck clicked back, please.", ["moving_joints"]),
        ("Please crack my back!", ["moving_joints"]),
        ("A spinal ADJUSTMENT", ["moving_joints"]),
        ("dry needling for my shoulder", ["needles"]),
        ("come off my tablets", ["medicine"]),
        ("Find out what it is, and cure it.", ["diagnosis"]),
        ("an erotic massage", ["intimacy"]),
        ("Crack my back and some acupuncture", ["moving_joints", "needles"]),
    ],
)
def test_it_is_named_with_whom_to_see(words: str, named: list[str]) -> None:
    assert [one.id for one in outside_scope(words, REFERRALS.values())] == named


@pytest.mark.parametrize(
    "words",
    [
        "",
        "To turn my head when I reverse the car.",
        "Please don’t crack my neck.",
        "No needles, please.",
        "Pressure, but never an adjustment.",
        "Clicking when I turn",
    ],
)
def test_what_is_ours_or_not_wanted_is_not_named(words: str) -> None:
    assert outside_scope(words, REFERRALS.values()) == ()


def test_each_says_what_is_beyond_and_what_it_rests_on() -> None:
    assert all(one.beyond and (one.sources or one.references) for one in REFERRALS.values())
