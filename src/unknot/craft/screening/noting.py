"""What a note for a doctor, pharmacist or midwife is about."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.shaping import joined

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


def besides_in_words(clearance: Clearance, knowledge: Knowledge) -> str:
    """Name what else limits the massage; empty where nothing does."""
    names = dict.fromkeys(filter(None, (named(one, knowledge) for one in besides(clearance))))
    return joined("; ", *names)


def meanwhile(clearance: Clearance, knowledge: Knowledge) -> str:
    """Say what may be done until someone was asked; empty where nothing may."""
    if clearance.interim is None:
        return ""
    rules = [knowledge.rules[one.code] for one in clearance.findings if one.code in knowledge.rules]
    return joined("; ", *dict.fromkeys(rule.interim.text for rule in rules if rule.interim))


def named(finding: Finding, knowledge: Knowledge) -> str:
    """Name a finding the way people ticked it; empty where it limits nothing."""
    if finding.severity is Verdict.GO or finding.code not in knowledge.rules:
        return ""
    if finding.origin is Origin.NOT_SURE:
        return knowledge.phrased(
            "Not sure: {what}", what=knowledge.questions[finding.question].short
        )
    return knowledge.rules[finding.code].plain
