"""Sentences find room as near to their time as there is any."""

from unknot.craft.score.events import Cue
from unknot.craft.score.talking import Talk

SPAN = (0, 60_000)


def cue(at_ms: int, letters: int = 10) -> Cue:
    return Cue(at_ms, 0, "how", "x" * letters)


def times(talk: Talk) -> list[int]:
    return sorted(one.at_ms for one in talk.cues)


def test_a_sentence_is_said_at_its_time_where_nothing_else_is() -> None:
    talk = Talk([cue(0)])
    assert talk.add(cue(10_000), SPAN)
    assert times(talk) == [0, 10_000]


def test_it_waits_for_what_is_being_said() -> None:
    talk = Talk([cue(10_000, letters=100)])
    talk.add(cue(12_000), SPAN)
    assert times(talk) == [10_000, 17_000]


def test_it_comes_earlier_where_there_is_no_room_later() -> None:
    talk = Talk([cue(10_000), cue(14_000)])
    talk.add(cue(12_000), (0, 18_000))
    assert times(talk) == [0, 10_000, 14_000]


def test_it_is_left_unsaid_where_there_is_no_room_at_all() -> None:
    talk = Talk([cue(0), cue(4_000)])
    assert not talk.add(cue(2_000), (0, 8_000))
    assert times(talk) == [0, 4_000]


def test_two_that_have_the_same_moment_follow_one_another() -> None:
    assert times(Talk([cue(0), cue(0)])) == [0, 4_000]
