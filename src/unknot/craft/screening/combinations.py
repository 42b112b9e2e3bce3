"""Findings that follow from several findings together."""

from collections.abc import Iterator

from unknot.craft.knowledge import Combination, Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.screening.clearance import Finding, Origin, Verdict
from unknot.craft.screening.findings import finding_from
from unknot.craft.screening.limits import CLOSED, Limits


def combined_findings(
    found: tuple[Finding, ...], cleared: frozenset[str], knowledge: Knowledge
) -> tuple[Finding, ...]:
    """Find what holds because of several findings together.

    A doctor's word on one finding does not settle the combination: it is cleared by its own code.
    """
    codes = {finding.code for finding in found}
    return tuple(
        _finding_of(entry, cleared, knowledge)
        for entry in knowledge.combinations.values()
        if _holds(entry, codes, knowledge) and entry.applies not in codes
    )


def _holds(entry: Combination, codes: set[str], knowledge: Knowledge) -> bool:
    counted = codes & set(entry.any_of) if entry.any_of else set(_conditions(codes, knowledge))
    if not entry.beside:
        return len(counted) >= entry.least
    return any(len(counted - {other}) >= entry.least for other in codes & set(entry.beside))


def _conditions(codes: set[str], knowledge: Knowledge) -> Iterator[str]:
    """Pick the findings that count as conditions: those that adapt a plan for more than comfort."""
    for code in codes:
        rule = knowledge.rules[code]
        if rule.outcome == "adapt" and not rule.comfort:
            yield code


def _finding_of(entry: Combination, cleared: frozenset[str], knowledge: Knowledge) -> Finding:
    if entry.applies:
        return finding_from(
            knowledge.rules[entry.applies],
            knowledge,
            origin=Origin.COMBINATION,
            cleared=entry.applies in cleared,
        )
    severity = Verdict[entry.outcome.upper()]
    allowed = entry.id in cleared and severity is Verdict.ASK_DOCTOR_FIRST
    limits = Limits(
        max_pressure=HOME_CEILING if entry.max_pressure is None else entry.max_pressure,
        withheld_techniques=frozenset(entry.withheld_techniques),
    )
    return Finding(
        code=entry.id,
        severity=Verdict.ADAPT if allowed else severity,
        limits=limits.meet(CLOSED) if severity > Verdict.ASK_DOCTOR_FIRST else limits,
        origin=Origin.COMBINATION,
        cleared=allowed,
    )
