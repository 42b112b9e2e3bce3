"""What a note for a doctor, pharmacist or midwife is about."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict

MEDICINES = "medicines"


def needs_a_name(clearance: Clearance, knowledge: Knowledge) -> bool:
    """Say whether a medicine has to be named for an answer to be possible."""
    asked = (one for one in clearance.findings if one.severity is Verdict.ASK_DOCTOR_FIRST)
    return any(
        one.question and knowledge.questions[one.question].group == MEDICINES for one in asked
    )


def besides(clearance: Clearance) -> tuple[Finding, ...]:
    """List what else limits the massage, without anyone having to be asked.

    What follows only from a doubt that has to be asked about anyway is left out.
    """
    asked = {one.question for one in clearance.findings if not one.severity.allows_a_plan}
    return tuple(
        one
        for one in clearance.findings
        if one.severity is Verdict.ADAPT
        and not (one.origin is Origin.NOT_SURE and one.question in asked)
    )
