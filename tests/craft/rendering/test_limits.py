"""No file is taken for more than it is."""

from tests.craft.rendering.files import written
from tests.craft.sessions import KNOWN, WARFARIN_ALLOWED, session
from unknot.craft.planning import Wish
from unknot.craft.rendering.limits import bounds_in_words, holds_in_words
from unknot.craft.score import write_score


def test_a_session_for_someone_well_says_how_firm_and_how_long_at_most() -> None:
    assert bounds_in_words(written().bounds, KNOWN, meanwhile=False) == (
        "Pressure at most 3 of 3",
        "Not on: top of the buttock",
        "At most 45 minutes",
    )


def test_a_session_with_a_blood_thinner_says_all_that_it_leaves_out() -> None:
    score = write_score(session(Wish(), WARFARIN_ALLOWED), KNOWN)
    lines = bounds_in_words(score.bounds, KNOWN, meanwhile=False)
    assert lines[0] == "Pressure at most 2 of 3"
    assert lines[1] == "Left out: small circles, tapping, shaking, press and hold"
    assert lines[2].startswith("Not on: ")
    assert lines[-1] == "Look for bruises for 48 hours afterwards"


def test_it_holds_as_long_as_the_answers_do_or_only_that_day() -> None:
    assert holds_in_words("25 November", "18:00", KNOWN) == (
        "Made on 25 November. The answers behind it hold until 18:00; "
        "after that, answer the health questions again before you use it."
    )
    assert holds_in_words("25 November", "", KNOWN).endswith(
        "Answer the health questions again before you use it."
    )
