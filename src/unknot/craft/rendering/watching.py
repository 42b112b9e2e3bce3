"""The bruise watch that a clearance asks for: why, for how long, and what each thing seen means."""

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.rendering.notes import BruiseWatch
from unknot.craft.screening import Clearance, Finding, Origin
from unknot.craft.shaping import joined

EXPLAINED_NOWHERE = "unexplained_bruising"
BECAUSE = to_say("Because of: {reasons}.")
UNSURE = to_say("not sure: {question}")


def watch_of(clearance: Clearance, knowledge: Knowledge, library: Library) -> BruiseWatch | None:
    """Give the bruise watch for somebody; None for whoever need not look."""
    rules = knowledge.rules
    watched = [
        one for one in clearance.findings if one.code in rules and rules[one.code].watch_hours
    ]
    if not watched:
        return None
    return BruiseWatch(
        because=_because(watched, knowledge),
        hours=max(rules[one.code].watch_hours for one in watched),
        same_day=seen_the_same_day(knowledge, library),
        emergency=library.advice_on("bruise_watch_emergency"),
        number=next(iter(knowledge.contacts.values())).number,
    )


def seen_the_same_day(knowledge: Knowledge, library: Library) -> tuple[str, ...]:
    """List what is no emergency and is still to be seen to on the same day."""
    unexplained = knowledge.rules[EXPLAINED_NOWHERE]
    return (*library.advice_on("bruise_watch"), joined(". ", unexplained.plain, unexplained.advice))


def _because(watched: list[Finding], knowledge: Knowledge) -> str:
    """Name what asks for the watch, a doubt as the question that it came from."""
    named = dict.fromkeys(
        knowledge.phrased(UNSURE, question=knowledge.questions[one.question].short)
        if one.origin is Origin.NOT_SURE
        else knowledge.rules[one.code].plain
        for one in watched
    )
    return knowledge.phrased(BECAUSE, reasons=joined("; ", *named))
