"""Which answers count beside the newest: laws, for whatever was answered in whatever order."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.craft.approach.reckoning import RULE_BY_QUESTION
from unknot.craft.knowledge import load
from unknot.craft.screening import Answers, ClearanceRecord, record
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.health.concluding import yes_to
from unknot.website.care.health.counting import NOBODY, Answered, Beside, beside
from unknot.website.care.health.noted import Asking
from unknot.website.care.health.safety import Safety

KNOWN = load()
ANN, NAMESAKE = 1, 2
NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
SAID = RULE_BY_QUESTION[:6]


def said(*rules: tuple[str, str], unsure: tuple[str, ...] = ()) -> ClearanceRecord:
    """Record yes to some rules, not sure to some questions, and no to all else."""
    answers: dict[str, Answer] = dict.fromkeys(KNOWN.questions, NO)
    answers |= dict.fromkeys(unsure, NOT_SURE)
    answers |= {q: tuple(r for other, r in rules if other == q) for q, _ in rules}
    return record(Answers(answers), KNOWN)


def at(minutes: int, by: int, *rules: tuple[str, str]) -> Answered:
    """Give whole answers of somebody, some minutes after noon."""
    return Answered(by, NOON + minutes * MINUTE, said(*rules))


def counting(own: Safety, *answered: Answered) -> Beside:
    """Give what counts beside answers of a client."""
    return beside(own, (), sorted(answered, key=lambda one: one.at), ANN, KNOWN)


def rules_in(own: Safety, counts: Beside) -> set[str]:
    """Name every rule that counts with a yes."""
    records = (own.record, *counts.records)
    return {rule for one in records for rule in yes_to(one, KNOWN)}


def settled(then: datetime, *answered: Answered) -> list[Answered]:
    """Let a therapist have asked the client, who says that nothing is new."""
    return [replace(one, settled_at=then if one.at <= then else None) for one in answered]


moments = st.integers(0, 200)
picks = st.lists(st.sampled_from(SAID), max_size=2, unique=True).map(sorted).map(tuple)
answerings = st.builds(
    lambda minutes, by, rules: at(minutes, by, *rules),
    moments,
    st.sampled_from([ANN, NAMESAKE]),
    picks,
)
owns = st.builds(
    lambda minutes, rules: Safety(said(*rules), NOON + minutes * MINUTE), moments, picks
)


@given(owns, st.lists(answerings, max_size=6))
def test_every_yes_within_the_hours_counts_in_whatever_order_and_by_whom_it_was_said(
    own: Safety, answered: list[Answered]
) -> None:
    every_yes = {rule for one in answered for rule in yes_to(one.record, KNOWN)}
    assert every_yes <= rules_in(own, counting(own, *answered))


@given(owns, st.lists(answerings, max_size=6))
def test_hours_after_the_last_of_them_a_new_telling_stands_alone(
    own: Safety, answered: list[Answered]
) -> None:
    later = replace(own, answered_at=NOON + timedelta(minutes=201) + ANSWERS_HOLD)
    assert counting(later, *answered) == Beside()


@given(owns, st.lists(answerings, max_size=6))
def test_nothing_that_was_taken_back_counts_after_a_therapist_asked(
    own: Safety, answered: list[Answered]
) -> None:
    then = NOON + timedelta(minutes=201)
    asked = replace(own, askings=(Asking("Example Therapist", then, "nothing"),))
    assert counting(asked, *settled(then, *answered)).unasked == ()


@given(owns, st.lists(answerings, max_size=6))
def test_that_something_is_new_or_unsure_settles_nothing(
    own: Safety, answered: list[Answered]
) -> None:
    asked = Asking("Example Therapist", NOON + timedelta(minutes=201), "unsure")
    assert counting(replace(own, askings=(asked,)), *answered) == counting(own, *answered)


def test_a_yes_is_not_unsaid_by_way_of_not_sure() -> None:
    (question, rule), *_ = SAID
    unsure = Answered(ANN, NOON + MINUTE, said(unsure=(question,)))
    own = Safety(said(), NOON + 2 * MINUTE)
    counts = counting(own, at(0, ANN, (question, rule)), unsure)
    assert [yes_to(one, KNOWN) for one in counts.taken_back] == [{rule}]


def test_what_nobody_is_known_to_have_said_counts_until_a_therapist_asked() -> None:
    first, *_ = SAID
    own = Safety(said(), NOON)
    counts = counting(own, at(5, NOBODY, first))
    assert (counts.newer, counts.taken_back, counts.nameless) == ((), (), (said(first),))


def test_the_newest_yes_of_another_device_is_not_called_taken_back() -> None:
    first, *_ = SAID
    counts = counting(Safety(said(), NOON), at(5, NAMESAKE, first))
    assert counts.taken_back == ()
    assert [one.record for one in counts.newer] == [said(first)]


def test_a_yes_that_is_said_again_after_a_therapist_asked_counts_again() -> None:
    first, *_ = SAID
    own = Safety(said(), NOON + 5 * MINUTE)
    asked = settled(NOON + 3 * MINUTE, at(0, ANN, first), at(1, ANN))
    again = counting(own, *asked, at(4, ANN, first))
    assert (counting(own, *asked).taken_back, again.taken_back) == ((), (said(first),))


def test_a_therapist_who_asked_before_it_was_taken_back_has_not_asked_about_it() -> None:
    first, *_ = SAID
    own = Safety(said(), NOON + 5 * MINUTE)
    asked = settled(NOON + MINUTE, at(0, ANN, first))
    assert counting(own, *asked).taken_back == (said(first),)


def test_what_a_session_is_booked_with_is_not_named_twice() -> None:
    first, *_ = SAID
    own = Safety(said(), NOON + 5 * MINUTE, booked_with=said(first))
    assert counting(own, at(0, ANN, first)) == Beside()


def test_answers_that_are_not_whole_take_nothing_back() -> None:
    first, *_ = SAID
    own = Safety(said(), NOON + 5 * MINUTE, open=True)
    counts = counting(own, at(0, ANN, first))
    assert (counts.taken_back, [one.record for one in counts.newer]) == ((), [said(first)])
