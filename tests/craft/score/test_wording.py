"""Words are chosen in turn, and fit the technique and the company."""

from tests.craft.sessions import KNOWN
from unknot.craft.score.talking import Sentence
from unknot.craft.score.wording import Wording, in_turn

WITH_TWO = Wording(KNOWN, "partner")
ALONE = Wording(KNOWN, "alone")
WAYS = ("One.", "Two.", "Three.")


def halves(*steps: int) -> list[Sentence]:
    return [Sentence(1_000 * n, step, "halfway", WAYS, entry="x") for n, step in enumerate(steps)]


def test_a_wording_goes_round_its_ways_from_the_step_that_needs_it_first() -> None:
    assert [cue.text for cue in in_turn(halves(0, 0, 5, 5))] == ["One.", "Two.", "Three.", "One."]
    assert [cue.text for cue in in_turn(halves(2, 3))] == ["Three.", "One."]


def test_the_order_of_time_decides_and_not_the_order_of_writing() -> None:
    assert [cue.text for cue in in_turn(halves(0, 0, 0)[::-1])] == ["One.", "Two.", "Three."]


def test_each_wording_has_its_own_turn() -> None:
    one, other = halves(0)[0], Sentence(500, 0, "care", WAYS, entry="y")
    assert [cue.text for cue in in_turn((one, other))] == ["One.", "One."]


def test_what_another_wording_of_the_kind_just_said_is_passed_over() -> None:
    one, other = halves(0)[0], Sentence(500, 0, "halfway", WAYS, entry="y")
    assert [cue.text for cue in in_turn((one, other))] == ["One.", "Two."]


def test_names_are_filled_in() -> None:
    said = WITH_TWO.say("first", 0, 0, phrase="rest your hands")
    assert [cue.text for cue in in_turn(said)] == ["First, rest your hands."]


def test_the_words_for_a_technique_go_before_those_for_any() -> None:
    (resting,) = WITH_TWO.say("last", 0, 0, "still_hold")
    (gliding,) = WITH_TWO.say("last", 0, 0, "effleurage")
    assert (resting.entry, gliding.entry) == ("last_still_hold", "last")


def test_what_needs_no_care_has_no_words_of_care() -> None:
    assert list(WITH_TWO.say("care", 0, 0, "still_hold")) == []


def test_alone_the_giver_is_the_receiver() -> None:
    (with_two,) = WITH_TWO.say("bruise_watch", 0, 0)
    (alone,) = ALONE.say("bruise_watch", 0, 0)
    assert (with_two.to, alone.to) == ("giver", "both")
    assert (with_two.entry, alone.entry) == ("bruise_watch", "bruise_watch_alone")
