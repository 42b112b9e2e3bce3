"""Meanwhile: what may be done until a doctor was asked, and when that is nothing.

Asked of the part of screening that decides it, with findings and answers that do not always come
together: each condition has to hold by itself, not only because a finding beside it withholds more.
"""

from collections.abc import Iterator
from dataclasses import replace

from msgspec.structs import replace as with_parts

from unknot.craft.knowledge import Knowledge, Rule
from unknot.craft.screening import OPEN, Answers, Finding, Limits, Verdict
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.screening.interim import interim_limits

ASK = Verdict.ASK_DOCTOR_FIRST


def done_meanwhile(knowledge: Knowledge) -> Iterator[str]:
    """Name what may be done meanwhile and should not; nothing is the aim."""
    for rule in knowledge.rules.values():
        if rule.interim is not None:
            yield from _whatever_its_conditions(rule, knowledge)
            yield from _whatever_else_was_found(rule, knowledge)
            yield from _more_than_it_says(rule, knowledge)
    yield from _ruled_out_by_nothing(knowledge)


def _whatever_its_conditions(rule: Rule, knowledge: Knowledge) -> Iterator[str]:
    assert rule.interim is not None
    if _meanwhile((_finding(rule),), _well(knowledge), knowledge) is None:
        yield f"{rule.id}: nothing may be done meanwhile, though all is ruled out"
    for other in rule.interim.unless:
        for question in _asking(other, knowledge):
            unclear: tuple[Answer | None, ...] = (NOT_SURE, (), (other,), None)
            for answer in unclear:
                if _meanwhile((_finding(rule),), _well(knowledge, question, answer), knowledge):
                    yield f"{rule.id}: {question} is {answer}, so {other} is not ruled out"


def _whatever_else_was_found(rule: Rule, knowledge: Knowledge) -> Iterator[str]:
    found = _finding(rule)
    waiting = [one for one in knowledge.rules.values() if one.outcome == "ask_doctor_first"]
    without = next(one for one in waiting if one.interim is None)
    beside = {
        "an emergency": with_parts(found, severity=Verdict.EMERGENCY),
        "a not now": with_parts(found, severity=Verdict.NO_MASSAGE_NOW),
        "what has none": _finding(without),
        "what nobody knows": with_parts(found, code="unheard_of"),
    }
    for name, other in beside.items():
        if _meanwhile((found, other), _well(knowledge), knowledge) is not None:
            yield f"{rule.id}: something may be done meanwhile beside {name}"
        if other.code == rule.id and _meanwhile((other,), _well(knowledge), knowledge):
            yield f"{rule.id}: something may be done meanwhile in {name}"
    narrow = Limits(max_pressure=0, max_minutes=3)
    adapting = Finding("older_well", Verdict.ADAPT, narrow)
    left = _meanwhile((found, adapting), _well(knowledge), knowledge)
    if left is None or not left.within(narrow):
        yield f"{rule.id}: meanwhile what else was found does not hold"


def _more_than_it_says(rule: Rule, knowledge: Knowledge) -> Iterator[str]:
    """A stricter interim leads to stricter limits, in each of its parts."""
    assert rule.interim is not None
    strict = with_parts(rule.interim, max_pressure=0, max_minutes=2, techniques=("still_hold",))
    rules = {**knowledge.rules, rule.id: with_parts(rule, interim=strict)}
    found = with_parts(_finding(rule), limits=OPEN)
    left = _meanwhile((found,), _well(knowledge), replace(knowledge, rules=rules))
    only = frozenset(knowledge.techniques) - {"still_hold"}
    if left is None or not left.within(Limits(0, only, max_minutes=2)):
        yield f"{rule.id}: meanwhile more may be done than its interim says"


def _ruled_out_by_nothing(knowledge: Knowledge) -> Iterator[str]:
    if Answers(_well(knowledge)).rule_out("unheard_of", knowledge):
        yield "what no question leads to is ruled out"
    for rule in knowledge.rules:
        for question in _asking(rule, knowledge):
            said = _well(knowledge, question, NOT_SURE)
            if Answers(said).rule_out(rule, knowledge):
                yield f"{rule} is ruled out, though {question} is not sure"


def _meanwhile(
    findings: tuple[Finding, ...], answers: dict[str, Answer], knowledge: Knowledge
) -> Limits | None:
    return interim_limits(findings, Answers(answers), knowledge)


def _finding(rule: Rule) -> Finding:
    return Finding(rule.id, ASK, OPEN)


def _well(
    knowledge: Knowledge, question: str = "", answer: Answer | None = None
) -> dict[str, Answer]:
    """Answer no to everything but one question, which may be left blank."""
    said: dict[str, Answer] = dict.fromkeys(knowledge.questions, NO)
    if question and answer is None:
        del said[question]
    elif question and answer is not None:
        said[question] = answer
    return said


def _asking(rule: str, knowledge: Knowledge) -> Iterator[str]:
    yield from (one.id for one in knowledge.questions.values() if rule in one.yes_to)
