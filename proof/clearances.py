"""Clearances: what all cases lead to, each different one once, and that caution only adds up."""

from collections.abc import Iterable
from concurrent.futures import Executor
from functools import partial

import msgspec

from proof.cases import LARGEST, Pick, answers_of, cases_from, picks_of
from proof.strictness import as_strict
from unknot.craft.knowledge import Knowledge, load
from unknot.craft.screening import Answers, Clearance, Limits, Verdict, assess
from unknot.craft.screening.answers import NO, Answer


class Outcome(msgspec.Struct, frozen=True):
    """All that planning reads of a clearance."""

    verdict: Verdict
    limits: Limits
    interim: Limits | None

    @property
    def permitted(self) -> Limits | None:
        """What a plan may move in, meanwhile included; None where there is no plan."""
        return self.limits if self.verdict.allows_a_plan else self.interim

    def as_clearance(self, knowledge: Knowledge) -> Clearance:
        """Make the clearance that planning is asked with."""
        return Clearance(self.verdict, self.limits, (), (), self.interim, knowledge.version)


Found = dict[Outcome, Answers]
"""Each different outcome with the first answers that led to it."""


class Enumerated(msgspec.Struct):
    """How many cases there were of each size, the outcomes, and where caution did not add up."""

    counts: dict[int, int]
    found: Found
    breaches: list[str]


def outcome_of(answers: Answers, knowledge: Knowledge) -> Outcome:
    """Screen answers."""
    found = assess(answers, knowledge)
    return Outcome(found.verdict, found.limits, found.interim)


def enumerate_all(workers: Executor, knowledge: Knowledge) -> Enumerated:
    """Screen every case, spread over the workers."""
    whole = Enumerated({}, {}, [])
    for size in range(1, LARGEST + 1):
        firsts = range(len(picks_of(knowledge)))
        _gather(whole, size, workers.map(partial(enumerate_from, size), firsts, chunksize=4))
    return whole


def enumerate_from(size: int, first: int) -> Enumerated:
    """Screen the cases of so many picks whose first one this is."""
    knowledge = load()
    picks = picks_of(knowledge)
    alone = _alone(picks, knowledge)
    found: Found = {}
    breaches: list[str] = []
    count = 0
    for case, answers in cases_from(first, size, picks, knowledge):
        outcome = outcome_of(answers, knowledge)
        found.setdefault(outcome, answers)
        breaches += (
            f"{in_words(answers)}: more is allowed than with {pick.rule} alone"
            for pick in case
            if not no_looser(outcome, alone[pick])
        )
        count += 1
    return Enumerated({size: count}, found, breaches)


def no_looser(one: Outcome, other: Outcome) -> bool:
    """Say whether an outcome is at least as strict as another, meanwhile included."""
    if one.verdict < other.verdict or not as_strict(one.limits, other.limits):
        return False
    if one.permitted is None:
        return True
    return other.permitted is not None and as_strict(one.permitted, other.permitted)


def in_words(answers: Answers) -> str:
    """Write answers so that the case can be tried again."""
    said: dict[str, object] = {q: a for q, a in answers.by_question.items() if a != NO}
    cleared = {"cleared": sorted(answers.cleared)} if answers.cleared else {}
    return msgspec.json.encode({**said, "*": NO, **cleared}).decode()


def _gather(whole: Enumerated, size: int, parts: Iterable[Enumerated]) -> None:
    for part in parts:
        whole.counts[size] = whole.counts.get(size, 0) + part.counts[size]
        for outcome, answers in part.found.items():
            whole.found.setdefault(outcome, answers)
        whole.breaches += part.breaches


def _alone(picks: Iterable[Pick], knowledge: Knowledge) -> dict[Pick, Outcome]:
    plain: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
    return {pick: outcome_of(answers_of((pick,), plain), knowledge) for pick in picks}
