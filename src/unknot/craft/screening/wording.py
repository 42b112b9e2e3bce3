"""Words for findings, added where a clearance is shown; the findings themselves hold none."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import guarded, to_say
from unknot.craft.screening.clearance import Clearance, Finding, Origin, Verdict
from unknot.craft.screening.findings import UNANSWERED
from unknot.craft.screening.waiting import wait_in_words
from unknot.craft.shaping import joined

MISSING_ANSWERS = to_say(
    "Some questions have no answer yet. Nothing is planned until each of them has one."
)
NOTHING_FOUND = to_say("Nothing you told us limits a gentle massage at home today.")
VERDICTS = to_say(
    {
        Verdict.GO: "Go gently: nothing you told us limits a massage at home today.",
        Verdict.ADAPT: "Yes, within limits.",
        Verdict.ASK_DOCTOR_FIRST: (
            "No plan yet: a doctor, pharmacist or midwife has to agree first."
        ),
        Verdict.NO_MASSAGE_NOW: "No massage now: it could do harm today.",
        Verdict.EMERGENCY: "No massage: these are signs that need care now.",
    }
)


def why(finding: Finding, knowledge: Knowledge) -> str:
    """Say why a finding matters; where no reason is known beyond it, what it is."""
    if finding.code == UNANSWERED:
        return knowledge.phrased(MISSING_ANSWERS)
    if finding.code in knowledge.combinations:
        return knowledge.combinations[finding.code].why
    rule = knowledge.rules[finding.code]
    if finding.origin is Origin.NOT_SURE:
        return knowledge.phrased("Not ruled out: {what}", what=rule.plain)
    return rule.why or rule.plain


def in_plain_words(finding: Finding, knowledge: Knowledge) -> str:
    """Say what a finding is, in the words of people who are no clinicians."""
    rule = knowledge.rules.get(finding.code)
    sure = rule is not None and finding.origin is not Origin.NOT_SURE
    return rule.plain if rule and sure else why(finding, knowledge)


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
        return (knowledge.phrased(NOTHING_FOUND),)
    return tuple(dict.fromkeys(said)) or (verdict_in_words(clearance, knowledge),)


def whom_to_call(knowledge: Knowledge) -> str:
    """Name the two numbers that anyone can call in an emergency."""
    say = knowledge.phrased
    numbers = (
        say("{number} ({use})", number=one.number, use=one.use)
        for one in tuple(knowledge.contacts.values())[:2]
    )
    return say("Call {numbers}.", numbers=knowledge.speech.either(*numbers))


def verdict_in_words(clearance: Clearance, knowledge: Knowledge) -> str:
    """Say a verdict in a sentence."""
    lacking = only_lacks_answers(clearance)
    return knowledge.phrased(MISSING_ANSWERS if lacking else VERDICTS[clearance.verdict])


def only_lacks_answers(clearance: Clearance) -> bool:
    """Say whether nothing stands against a massage but questions that have no answer yet."""
    against = {one.code for one in clearance.findings if not one.severity.allows_a_plan}
    return against == {UNANSWERED}


def unanswered_in_words(clearance: Clearance, knowledge: Knowledge) -> tuple[str, ...]:
    """List the questions that have no answer yet, in short, each behind its id."""
    if not clearance.unanswered:
        return ()
    questions = (knowledge.questions[one] for one in clearance.unanswered)
    listed = (f"  {one.id:14} {guarded(one.short)}" for one in questions)
    return (knowledge.phrased("Not answered:"), *listed)


def _advice_of(finding: Finding, knowledge: Knowledge) -> tuple[str, ...]:
    if finding.code == UNANSWERED:
        return (knowledge.phrased(MISSING_ANSWERS),)
    if finding.code in knowledge.combinations:
        return (knowledge.combinations[finding.code].advice,)
    rule = knowledge.rules[finding.code]
    waits = rule.hold_off if rule.hold_off and not finding.cleared else None
    wait = (
        knowledge.phrased("Wait: {until}.", until=wait_in_words(waits, knowledge)) if waits else ""
    )
    places = joined(", ", *rule.keep_clear)
    clear_of = knowledge.phrased("Keep clear of: {places}.", places=places) if places else ""
    return tuple(filter(None, (rule.advice, wait, clear_of, *rule.position_notes)))
