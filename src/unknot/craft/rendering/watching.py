"""The bruise watch that is asked for: why, for how long, and what each thing seen means."""

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.notes import BruiseWatch
from unknot.craft.score import Score
from unknot.craft.screening import Clearance, Finding, Origin
from unknot.craft.shaping import joined

EXPLAINED_NOWHERE = "unexplained_bruising"
BECAUSE = to_say("Because of: {reasons}.")
UNSURE = to_say("not sure: {question}")
WATCH_TITLE = to_say("Look for bruises for {hours} hours after the massage")
WATCH_WORDS = to_say(
    {
        "ended": "The massage ended on (day and time)",
        "count": "The hours count from its end, not from the day on which this was made. Look at "
        "the skin once on each day until they are over.",
        "emergency": "Call {number} at once for",
        "same_day": "Not so urgent, and still the same day",
    }
)


def watch_in(
    score: Score, knowledge: Knowledge, library: Library, given: Given
) -> BruiseWatch | None:
    """Give the watch that was given, or else the one that the score asks for by its hours."""
    if given.watch or not score.bounds.watch_hours:
        return given.watch
    return BruiseWatch(
        because="",
        hours=score.bounds.watch_hours,
        same_day=library.advice_on("bruise_watch"),
        emergency=library.advice_on("bruise_watch_emergency"),
        number=next(iter(knowledge.contacts.values())).number,
    )


def watch_words(watch: BruiseWatch, knowledge: Knowledge) -> dict[str, str]:
    """Say what stands around the things seen, by name."""
    filled = {"emergency": {"number": watch.number}}
    return {
        name: knowledge.phrased(words, **filled.get(name, {}))
        for name, words in WATCH_WORDS.items()
    }


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
