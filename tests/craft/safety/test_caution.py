"""Caution only ever adds up, for what may be done meanwhile and after a doctor's word as well."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.screening.test_assessing import answers_given, cleared_by
from tests.craft.sessions import KNOWN, ON_WARFARIN, QUESTION_OF, clearance, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import Clearance, Limits
from unknot.craft.screening.answers import NO, NOT_SURE

RULES = sorted(QUESTION_OF)
WAITING = [rule for rule in RULES if KNOWN.rules[rule].outcome == "ask_doctor_first"]
WITH_INTERIM = [rule for rule in WAITING if KNOWN.rules[rule].interim]


def permitted(found: Clearance) -> Limits | None:
    """What may be done: the limits of a plan, or those meanwhile."""
    return found.limits if found.verdict.allows_a_plan else found.interim


def allows_no_more(one: Limits | None, other: Limits | None) -> bool:
    return one is None or (other is not None and one.within(other))


@settings(max_examples=400)
@given(answers_given, st.sampled_from(RULES), st.lists(st.sampled_from(WAITING), unique=True))
def test_one_more_risk_never_allows_more_meanwhile_or_after_a_doctors_word(
    raw: dict[str, object], rule: str, allowed: list[str]
) -> None:
    question = QUESTION_OF[rule]
    said = raw.get(question, NO)
    if said in (NOT_SURE, []):
        return
    more = [*said, rule] if isinstance(said, list) else [rule]
    picked = {one for value in raw.values() if isinstance(value, list) for one in value}
    words = {"*": NO, "cleared": sorted(picked.intersection(allowed) - {rule})}
    before = permitted(cleared_by({**raw, **words}))
    after = permitted(cleared_by({**raw, question: more, **words}))
    assert allows_no_more(after, before)


@settings(max_examples=200)
@given(answers_given, st.sampled_from(sorted(KNOWN.questions)))
def test_a_doubt_or_a_blank_in_place_of_an_answer_never_allows_more(
    raw: dict[str, object], question: str
) -> None:
    known = permitted(cleared_by({**raw, question: raw.get(question, NO), "*": NO}))
    doubts: tuple[object, ...] = (NOT_SURE, [], "yes", None)
    for unclear in doubts:
        doubted = permitted(cleared_by({**raw, question: unclear, "*": NO}))
        assert allows_no_more(doubted, known)


@settings(max_examples=40)
@given(wishes, st.sampled_from(WITH_INTERIM))
def test_no_score_breaks_what_may_be_done_meanwhile(wish: Wish, rule: str) -> None:
    found = clearance({QUESTION_OF[rule]: [rule], "*": "no"})
    assert found.interim is not None
    try:
        routine = plan(wish, found, KNOWN, interim=True)
    except Withheld:
        return
    assert check_score(write_score(routine, KNOWN), found.interim, KNOWN) == ()


@given(wishes)
@settings(max_examples=40)
def test_what_may_be_done_meanwhile_is_planned_only_when_it_is_asked_for(wish: Wish) -> None:
    with pytest.raises(Withheld):
        plan(wish, clearance(ON_WARFARIN), KNOWN)
