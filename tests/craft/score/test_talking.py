"""Sentences find room as near to their time as there is any."""

from unknot.craft.score.talking import Sentence, Talk

SPAN = (0, 60_000)


def said(at_ms: int, *, letters: int = 10) -> Sentence:
    return Sentence(at_ms, 0, "how", ("x" * letters,))


def times(talk: Talk) -> list[int]:
    return sorted(one.at_ms for one in talk.sentences)


def test_a_sentence_is_said_at_its_time_where_nothing_else_is() -> None:
    talk = Talk([said(0)])
    assert talk.add(said(10_000), SPAN) == (10_000, 14_000)
    assert times(talk) == [0, 10_000]


def test_it_waits_for_what_is_being_said() -> None:
    talk = Talk([said(10_000, letters=100)])
    talk.add(said(12_000), SPAN)
    assert times(talk) == [10_000, 18_000]


def test_it_comes_earlier_where_there_is_no_room_later() -> None:
    talk = Talk([said(10_000), said(14_000)])
    talk.add(said(12_000), (0, 18_000))
    assert times(talk) == [6_000, 10_000, 14_000]


def test_it_is_left_unsaid_where_there_is_no_room_at_all() -> None:
    talk = Talk([said(0), said(4_000)])
    assert talk.add(said(2_000), (0, 8_000)) is None
    assert times(talk) == [0, 4_000]


def test_two_that_have_the_same_moment_follow_one_another() -> None:
    assert times(Talk([said(0), said(0)])) == [0, 4_000]


def test_room_is_kept_for_the_longest_way_to_say_it() -> None:
    talk = Talk(
        [Sentence(0, 0, "next", ("Short.", "x" * 60 + "{phrase}"), words={"phrase": "y" * 32})]
    )
    talk.add(said(0), SPAN)
    assert times(talk) == [0, 8_000]


def test_it_waits_for_what_began_before_its_time_and_is_still_being_said() -> None:
    talk = Talk([said(0, letters=100)])
    assert talk.add(said(5_000), (5_000, 60_000)) == (8_000, 12_000)
