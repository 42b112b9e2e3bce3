"""Report: a clearance with its words, for those who read it outside the program."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance
from unknot.craft.screening.limits_report import LimitsReport, limits_report
from unknot.craft.screening.wording import advice, sources, why


class FindingReport(msgspec.Struct, frozen=True):
    """A finding with its reason and its sources."""

    code: str
    severity: str
    why: str
    sources: tuple[str, ...]
    question: str
    cleared: bool


class Report(msgspec.Struct, frozen=True):
    """A clearance in words; `interim` are the limits until a doctor was asked, if there are any."""

    verdict: str
    limits: LimitsReport
    findings: tuple[FindingReport, ...]
    advice: tuple[str, ...]
    unanswered: tuple[str, ...]
    interim: LimitsReport | None
    knowledge_version: str


def report(clearance: Clearance, knowledge: Knowledge) -> Report:
    """Put a clearance into words."""
    return Report(
        verdict=clearance.verdict.id,
        limits=limits_report(clearance.limits),
        findings=tuple(
            FindingReport(
                code=finding.code,
                severity=finding.severity.id,
                why=why(finding, knowledge),
                sources=sources(finding, knowledge),
                question=finding.question,
                cleared=finding.cleared,
            )
            for finding in clearance.findings
        ),
        advice=advice(clearance, knowledge),
        unanswered=clearance.unanswered,
        interim=limits_report(clearance.interim) if clearance.interim else None,
        knowledge_version=clearance.knowledge_version,
    )
