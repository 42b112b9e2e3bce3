"""What may be done meanwhile, until a doctor has been asked."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import Answers
from unknot.craft.screening.clearance import Finding, Verdict
from unknot.craft.screening.limits import OPEN, Limits, meet_all


def interim_limits(
    findings: tuple[Finding, ...], answers: Answers, knowledge: Knowledge
) -> Limits | None:
    """Give the limits of a gentler plan while a doctor is asked; None where there is none.

    Every finding that waits for a doctor must have an interim, and every condition of it must
    be ruled out by a clear answer. Whatever else was found still holds.
    """
    waiting = [finding for finding in findings if not finding.severity.allows_a_plan]
    if not waiting or any(finding.severity > Verdict.ASK_DOCTOR_FIRST for finding in waiting):
        return None
    meanwhile = [_interim_of(finding, answers, knowledge) for finding in waiting]
    allowed = [limits for limits in meanwhile if limits is not None]
    if len(allowed) < len(waiting):
        return None
    return meet_all((*allowed, *(finding.limits for finding in findings)))


def _interim_of(finding: Finding, answers: Answers, knowledge: Knowledge) -> Limits | None:
    rule = knowledge.rules.get(finding.code)
    if rule is None or rule.interim is None:
        return None
    interim = rule.interim
    if not all(answers.rule_out(other, knowledge) for other in interim.unless):
        return None
    return Limits(
        max_pressure=interim.max_pressure,
        withheld_techniques=frozenset(knowledge.techniques) - set(interim.techniques),
        max_minutes=OPEN.max_minutes if interim.max_minutes is None else interim.max_minutes,
    )
