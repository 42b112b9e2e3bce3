"""What a therapist should hear before a session: kept as data until someone books one."""

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict

WORTH_TELLING = frozenset({Verdict.GO, Verdict.ADAPT, Verdict.ASK_DOCTOR_FIRST})
"""What ends a massage today is looked at by a doctor before any therapist."""


class ForTherapist(msgspec.Struct, frozen=True):
    """One thing to tell: as the person said it, as the field calls it, and whether it is sure.

    `max_pressure` is how firm registered hands may be once a doctor agreed; None where the
    tables name no such limit.
    """

    code: str
    said: str
    term: str
    sure: bool
    cleared: bool
    max_pressure: int | None


def tell_a_therapist(clearance: Clearance, knowledge: Knowledge) -> tuple[ForTherapist, ...]:
    """List what a therapist should hear, strictest first; matters of comfort are left out."""
    lines = [
        _line(finding, knowledge)
        for finding in clearance.findings
        if finding.severity in WORTH_TELLING
        and finding.code in knowledge.rules
        and not knowledge.rules[finding.code].comfort
    ]
    return tuple({line.said: line for line in reversed(lines)}.values())[::-1]


def _line(finding: Finding, knowledge: Knowledge) -> ForTherapist:
    rule = knowledge.rules[finding.code]
    sure = finding.origin is not Origin.NOT_SURE
    return ForTherapist(
        code=finding.code,
        said=rule.plain if sure else knowledge.questions[finding.question].short,
        term=rule.label,
        sure=sure,
        cleared=finding.cleared,
        max_pressure=rule.after_clearance_therapist,
    )
