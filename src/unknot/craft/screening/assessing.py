"""From answers to a clearance: the meet of everything found."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.answers import Answers
from unknot.craft.screening.clearance import Clearance, Finding, Verdict
from unknot.craft.screening.combinations import combined_findings
from unknot.craft.screening.findings import findings_of, missing_answers_finding, unanswered_in
from unknot.craft.screening.interim import interim_limits
from unknot.craft.screening.limits import meet_all


def assess(answers: Answers, knowledge: Knowledge) -> Clearance:
    """Conclude what these answers allow.

    The verdict is the strictest of all findings, the limits their meet. Nothing found at all,
    with every question answered, is the only way to `go`.
    """
    unanswered = unanswered_in(answers, knowledge)
    found = findings_of(answers, knowledge)
    findings = (
        *found,
        *combined_findings(found, answers.cleared, knowledge),
        *((missing_answers_finding(),) if unanswered else ()),
    )
    return Clearance(
        verdict=max((finding.severity for finding in findings), default=Verdict.GO),
        limits=meet_all(finding.limits for finding in findings),
        findings=_in_reading_order(findings),
        unanswered=unanswered,
        interim=interim_limits(findings, answers, knowledge),
        knowledge_version=knowledge.version,
    )


def _in_reading_order(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: -finding.severity))
