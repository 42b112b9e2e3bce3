"""The limits of a score in words, so that no file is taken for more than it is."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.knowledge.naming import places_left_out
from unknot.craft.language import to_say
from unknot.craft.score.events import Bounds
from unknot.craft.shaping import joined, lower

MEANWHILE = to_say("Only for the meantime, until a doctor or pharmacist has answered")
AFRESH = to_say("Answer the health questions again before you use it.")
HOLDS = to_say(
    "Made on {made}. The answers behind it hold until {until}; after that, answer the health"
    " questions again before you use it."
)
MADE = to_say("Made on {made}, from the answers of that day. {afresh}")


def bounds_in_words(bounds: Bounds, knowledge: Knowledge, *, meanwhile: bool) -> tuple[str, ...]:
    """Say what a score was written within, a phrase each; first whether somebody is to be asked."""
    say = knowledge.phrased
    lines = [say(MEANWHILE)] if meanwhile else []
    lines.append(
        say("Pressure at most {level} of {most}", level=bounds.max_pressure, most=HOME_CEILING)
    )
    techniques = _techniques(bounds, knowledge)
    if techniques:
        lines.append(say("Left out: {techniques}", techniques=joined(", ", *techniques)))
    places = places_left_out(bounds.withheld_zones, knowledge)
    if places:
        lines.append(say("Not on: {places}", places=joined(", ", *places)))
    lines.append(say("At most {minutes} minutes", minutes=bounds.max_minutes))
    if bounds.watch_hours:
        hours = bounds.watch_hours
        lines.append(say("Look for bruises for {hours} hours afterwards", hours=hours))
    return tuple(lines)


def holds_in_words(made: str, until: str, knowledge: Knowledge) -> str:
    """Say from when a file is, and until when the answers behind it hold."""
    if until:
        return knowledge.phrased(HOLDS, made=made, until=until)
    return knowledge.phrased(MADE, made=made, afresh=knowledge.phrased(AFRESH))


def _techniques(bounds: Bounds, knowledge: Knowledge) -> list[str]:
    known = [one for one in knowledge.techniques.values() if one.id in bounds.withheld_techniques]
    return [lower(one.plain) for one in known if one.lay_ok and one.gesture != "none"]
