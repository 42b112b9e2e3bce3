"""From answers to findings: which rules apply, and how strictly."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge, Rule
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.screening.answers import NO, NOT_SURE, Answers
from unknot.craft.screening.clearance import Finding, Origin, Verdict
from unknot.craft.screening.limits import CLOSED, OPEN, Limits, Position

UNANSWERED = "unanswered"


def findings_of(answers: Answers, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Find every rule that the answers lead to, once each, in the order of the questions.

    A rule that one answer picked and another left unclear counts as picked.
    """
    found: dict[str, Finding] = {}
    for finding in _all_findings(answers, knowledge):
        known = found.get(finding.code)
        if known is None or finding.origin < known.origin:
            found[finding.code] = finding
    return tuple(found.values())


def unanswered_in(answers: Answers, knowledge: Knowledge) -> tuple[str, ...]:
    """List the questions that have no answer yet, in their order."""
    return tuple(
        question for question in knowledge.questions if question not in answers.by_question
    )


def missing_answers_finding() -> Finding:
    """Withhold any plan while a question is open: a blank is never a no."""
    return Finding(
        code=UNANSWERED,
        severity=Verdict.NO_MASSAGE_NOW,
        limits=CLOSED,
        origin=Origin.UNANSWERED,
    )


def finding_from(
    rule: Rule, knowledge: Knowledge, *, origin: Origin, question: str = "", cleared: bool = False
) -> Finding:
    """Turn a rule into the finding that it is for this person.

    Only what asks for a doctor's word can be cleared by one: an emergency or a "not now" stays.
    """
    severity = Verdict[rule.outcome.upper()]
    allowed = cleared and severity is Verdict.ASK_DOCTOR_FIRST
    return Finding(
        code=rule.id,
        severity=Verdict.ADAPT if allowed else severity,
        limits=_limits_of(rule, knowledge, cleared=allowed),
        origin=origin,
        question=question,
        cleared=allowed,
    )


def _all_findings(answers: Answers, knowledge: Knowledge) -> Iterator[Finding]:
    """Find all that the answers lead to. Nobody can have allowed what is not even known to be so:
    a doubt is cleared by finding out, and answering again.
    """
    for question in knowledge.questions.values():
        answer = answers.by_question.get(question.id, NO)
        if answer == NO:
            continue
        unclear = answer == NOT_SURE or not answer
        for rule in question.yes_to if unclear else answer:
            yield finding_from(
                knowledge.rules[rule],
                knowledge,
                origin=Origin.NOT_SURE if unclear else Origin.ANSWERED,
                question=question.id,
                cleared=rule in answers.cleared and not unclear,
            )


def _limits_of(rule: Rule, knowledge: Knowledge, *, cleared: bool) -> Limits:
    limits = Limits(
        max_pressure=_pressure_of(rule, cleared=cleared),
        withheld_techniques=frozenset(rule.withheld_techniques),
        withheld_zones=with_sides(rule.withheld_zones, knowledge),
        positions=frozenset(map(Position, rule.positions)) if rule.positions else OPEN.positions,
        max_minutes=OPEN.max_minutes if rule.max_minutes is None else rule.max_minutes,
    )
    return (
        limits.meet(CLOSED) if Verdict[rule.outcome.upper()] > Verdict.ASK_DOCTOR_FIRST else limits
    )


def _pressure_of(rule: Rule, *, cleared: bool) -> int:
    if cleared and rule.after_clearance_lay is not None:
        return rule.after_clearance_lay
    return HOME_CEILING if rule.max_pressure is None else rule.max_pressure


def with_sides(ids: tuple[str, ...], knowledge: Knowledge) -> frozenset[str]:
    """Add what belongs to these ids: zones that lie in a no-go area, sided zones of a family."""
    held = {family for area in knowledge.no_go.values() if area.id in ids for family in area.holds}
    families = held.union(ids)
    sided = {zone.id for zone in knowledge.zones.values() if zone.family in families}
    return frozenset(families | sided)
