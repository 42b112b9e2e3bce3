"""Words for findings, added where a clearance is shown; the findings themselves hold none."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.findings import UNANSWERED

MISSING_ANSWERS = (
    "Some questions have no answer yet. Nothing is planned until each of them has one."
)
NOTHING_FOUND = "Nothing you told us limits a gentle massage at home today."
VERDICTS = {
    Verdict.GO: "Go gently: nothing you told us limits a massage at home today.",
    Verdict.ADAPT: "Yes, within limits.",
    Verdict.ASK_DOCTOR_FIRST: "No plan yet: a doctor, pharmacist or midwife has to agree first.",
    Verdict.NO_MASSAGE_NOW: "No massage now: it could do harm today.",
    Verdict.EMERGENCY: "No massage: these are signs that need care now.",
}


def why(finding: Finding, knowledge: Knowledge) -> str:
    """Say why a finding matters; where no reason is known beyond it, what it is."""
    if finding.code == UNANSWERED:
        return MISSING_ANSWERS
    if finding.code in knowledge.combinations:
        return knowledge.combinations[finding.code].why
    rule = knowledge.rules[finding.code]
    if finding.origin is Origin.NOT_SURE:
        return f"Not ruled out: {rule.plain}"
    return rule.why or rule.plain


def sources(finding: Finding, knowledge: Knowledge) -> tuple[str, ...]:
    """List the ids of the sources and the standard references that a finding rests on."""
    if finding.code in knowledge.combinations:
        return knowledge.combinations[finding.code].sources
    rule = knowledge.rules.get(finding.code)
    return () if rule is None else (*rule.sources, *rule.references)


def advice(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """List what to do and to heed, strictest first, each sentence once."""
    said = [
        sentence for finding in clearance.findings for sentence in _advice_of(finding, knowledge)
    ]
    if clearance.verdict is Verdict.EMERGENCY:
        said.insert(0, whom_to_call(knowledge))
    if clearance.verdict is Verdict.GO and not said:
        return (NOTHING_FOUND,)
    return tuple(dict.fromkeys(said)) or (verdict_in_words(clearance),)


def whom_to_call(knowledge: Knowledge) -> str:
    """Name the two numbers that anyone can call in an emergency."""
    numbers = [f"{one.number} ({one.use})" for one in knowledge.contacts.values()]
    return f"Call {' or '.join(numbers[:2])}."


def verdict_in_words(clearance: Clearance) -> str:
    """Say a verdict in a sentence."""
    against = {one.code for one in clearance.findings if not one.severity.allows_a_plan}
    return MISSING_ANSWERS if against == {UNANSWERED} else VERDICTS[clearance.verdict]


def _advice_of(finding: Finding, knowledge: Knowledge) -> tuple[str, ...]:
    if finding.code == UNANSWERED:
        return (MISSING_ANSWERS,)
    if finding.code in knowledge.combinations:
        return (knowledge.combinations[finding.code].advice,)
    rule = knowledge.rules[finding.code]
    wait = f"Wait: {rule.hold_off.text}." if rule.hold_off and not finding.cleared else ""
    clear_of = f"Keep clear of: {', '.join(rule.keep_clear)}." if rule.keep_clear else ""
    return tuple(filter(None, (rule.advice, wait, clear_of, *rule.position_notes)))
