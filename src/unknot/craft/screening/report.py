"""Report: a clearance with its words, for those who read it outside the program."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance
from unknot.craft.screening.limits import Limits, Position
from unknot.craft.screening.wording import advice, sources, why


class FindingReport(msgspec.Struct, frozen=True):
    """A finding with its reason and its sources."""

    code: str
    severity: str
    why: str
    sources: tuple[str, ...]
    question: str
    cleared: bool


class LimitsReport(msgspec.Struct, frozen=True):
    """Limits as a file says them, in a fixed order."""

    max_pressure: int
    withheld_techniques: tuple[str, ...]
    withheld_zones: tuple[str, ...]
    positions: tuple[str, ...]
    max_minutes: int


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


def limits_report(limits: Limits) -> LimitsReport:
    """Put limits into a fixed order."""
    return LimitsReport(
        max_pressure=limits.max_pressure,
        withheld_techniques=tuple(sorted(limits.withheld_techniques)),
        withheld_zones=tuple(sorted(limits.withheld_zones)),
        positions=tuple(sorted(limits.positions)),
        max_minutes=limits.max_minutes,
    )


def limits_reported(said: LimitsReport) -> Limits:
    """Read limits as a file says them."""
    return Limits(
        max_pressure=said.max_pressure,
        withheld_techniques=frozenset(said.withheld_techniques),
        withheld_zones=frozenset(said.withheld_zones),
        positions=frozenset(map(Position, said.positions)),
        max_minutes=said.max_minutes,
    )
