"""What screening makes of every rule and every question, beside what it should make of it."""

from collections.abc import Iterator

from proof.expected.reading import Expected, ExpectedRule
from proof.strictness import as_strict, stricter_of
from unknot.craft.errors import InputError
from unknot.craft.knowledge import Knowledge
from unknot.craft.screening import (
    CLOSED,
    OPEN,
    Answers,
    Clearance,
    Limits,
    Verdict,
    assess,
    read_answers,
)
from unknot.craft.screening.answers import EVERY_OTHER, NO, NOT_SURE, Answer

ASK = Verdict.ASK_DOCTOR_FIRST


def differences_of_screening(knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Screen every rule alone, cleared and not, every doubt, and every blank."""
    for rule, wanted in expected.rules.items():
        for question in sorted(wanted.asked | wanted.added):
            yield from _alone(rule, question, knowledge, expected)
    if screened({}, knowledge).verdict is not Verdict.GO:
        yield "everything answered with no: it should be go"
    for question in knowledge.questions:
        yield from _doubt(question, knowledge, expected)
        yield from _blank(question, knowledge)


def answered(question: str, rule: str, knowledge: Knowledge) -> Clearance | None:
    """Screen a rule as a person answers it; None where the question does not take it."""
    try:
        return assess(read_answers({question: [rule], EVERY_OTHER: NO}, knowledge), knowledge)
    except InputError:
        return None


def screened(
    said: dict[str, Answer], knowledge: Knowledge, cleared: frozenset[str] = frozenset()
) -> Clearance:
    """Screen answers, with no to every other question."""
    return assess(Answers({**dict.fromkeys(knowledge.questions, NO), **said}, cleared), knowledge)


def limits_of(wanted: ExpectedRule, expected: Expected, *, cleared: bool = False) -> Limits:
    """Give the limits that a rule should lead to."""
    limits = Limits(
        max_pressure=_pressure(wanted, cleared=cleared),
        withheld_techniques=wanted.without,
        withheld_zones=expected.with_sides(wanted.not_on),
        positions=wanted.positions,
        max_minutes=wanted.minutes,
    )
    return stricter_of(limits, CLOSED) if Verdict[wanted.outcome.upper()] > ASK else limits


def _pressure(wanted: ExpectedRule, *, cleared: bool) -> int:
    if cleared and wanted.pressure_cleared is not None:
        return wanted.pressure_cleared
    return wanted.pressure


def _alone(rule: str, question: str, knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    wanted = expected.rules[rule]
    said: dict[str, Answer] = {question: (rule,)}
    verdict = Verdict[wanted.outcome.upper()]
    before = answered(question, rule, knowledge)
    if before is None:
        yield f"{rule} in {question}: nobody can answer that"
        return
    if (before.verdict, before.limits) != (verdict, limits_of(wanted, expected)):
        yield f"{rule} in {question}: another verdict or other limits than it should have"
    after = screened(said, knowledge, frozenset({rule}))
    cleared = (
        Verdict.ADAPT if verdict is ASK else verdict,
        limits_of(wanted, expected, cleared=verdict is ASK),
    )
    if (after.verdict, after.limits) != cleared:
        yield f"{rule} in {question}, allowed by a doctor: not what it should be"
    yield from _meanwhile(rule, question, knowledge, expected)


def _meanwhile(rule: str, question: str, knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    wanted = expected.rules[rule]
    said: dict[str, Answer] = {question: (rule,)}
    if screened(said, knowledge).interim != _interim(wanted, expected):
        yield f"{rule} in {question}: what may be done meanwhile is not as it should be"
    for other in sorted(wanted.interim.unless) if wanted.interim else ():
        for asked in sorted(expected.rules[other].asked - {question}):
            if screened({**said, asked: NOT_SURE}, knowledge).interim is not None:
                yield f"{rule}: something may be done meanwhile, though {other} is not ruled out"


def _interim(wanted: ExpectedRule, expected: Expected) -> Limits | None:
    if wanted.interim is None:
        return None
    meanwhile = Limits(
        max_pressure=wanted.interim.pressure,
        withheld_techniques=frozenset(expected.techniques) - wanted.interim.only,
        max_minutes=wanted.interim.minutes,
    )
    return stricter_of(meanwhile, limits_of(wanted, expected))


def _doubt(question: str, knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Not being sure is as strict as every rule that the question leads to, as they are now."""
    rules = [rule for rule in expected.rules.values() if question in rule.asked]
    strictest = max((Verdict[rule.outcome.upper()] for rule in rules), default=Verdict.GO)
    limits = OPEN
    for rule in rules:
        limits = stricter_of(limits, limits_of(rule, expected))
    for answer in (NOT_SURE, ()):
        found = screened({question: answer}, knowledge)
        if found.verdict < strictest or not as_strict(found.limits, limits):
            yield f"{question}, not sure: not as strict as all that it may be"


def _blank(question: str, knowledge: Knowledge) -> Iterator[str]:
    others: dict[str, Answer] = dict.fromkeys(set(knowledge.questions) - {question}, NO)
    found = assess(Answers(others), knowledge)
    if found.verdict < Verdict.NO_MASSAGE_NOW or found.interim is not None:
        yield f"{question}, left blank: something is allowed"
