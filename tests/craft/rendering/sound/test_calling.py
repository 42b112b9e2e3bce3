"""What is said, and where a bell rings."""

import numpy as np
import pytest

from tests.craft.rendering.sound.conftest import Beep
from unknot.craft.rendering.sound.calling import Call, calls_of, said_by
from unknot.craft.score import Score


def test_all_is_said_where_a_voice_is_to_say_all(short: Score) -> None:
    calls = calls_of(short, None, spoken=True)
    assert [call.at_ms for call in calls] == [0, 4_321, 9_999, 20_000, 31_250, 40_000]
    assert [call for call in calls if not call.text] == [calls[-1]]


def test_where_only_some_is_said_a_bell_stands_in_for_what_begins(short: Score) -> None:
    calls = calls_of(short, frozenset({"name", "how"}), spoken=True)
    assert [(call.at_ms, call.text) for call in calls] == [
        (0, ""),
        (4_321, "Glide up."),
        (20_000, "Now, knead."),
        (31_250, ""),
        (40_000, ""),
    ]


def test_without_a_voice_bells_ring_where_something_begins_or_all_ends(short: Score) -> None:
    calls = calls_of(short, None, spoken=False)
    assert [(call.at_ms, call.text) for call in calls] == [
        (0, ""),
        (20_000, ""),
        (31_250, ""),
        (40_000, ""),
    ]


def test_a_sentence_gives_way_softly_to_the_next() -> None:
    whole, broken = (said_by(Beep(), Call(0, until, "Hello.")) for until in (5_000, 200))
    assert len(whole) == 19_200
    assert len(broken) == 9_600
    assert np.abs(broken[-48:]).max() < 0.02 * np.abs(whole).max()
    assert np.array_equal(broken[:3_000], whole[:3_000])


@pytest.mark.parametrize("room_ms", [0, 1])
def test_a_sentence_without_room_is_not_heard(room_ms: int) -> None:
    assert len(said_by(Beep(), Call(0, room_ms, "Hello."))) == 48 * room_ms
