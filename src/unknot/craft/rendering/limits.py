"""The limits of a score in words, so that no file is taken for more than it is."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.knowledge.naming import places_left_out
from unknot.craft.score.events import Bounds

FIRMNESS = {0: "resting", 1: "light", 2: "steady", 3: "medium"}
"""What a pressure is called."""
AFRESH = "Answer the health questions again before you use it."


def limits_in_words(bounds: Bounds, knowledge: Knowledge) -> tuple[str, ...]:
    """Say what a score was written within, a phrase each."""
    lines = [f"Pressure at most {bounds.max_pressure} of {HOME_CEILING}"]
    techniques = _techniques(bounds, knowledge)
    if techniques:
        lines.append(f"Left out: {', '.join(techniques)}")
    places = places_left_out(bounds.withheld_zones, knowledge)
    if places:
        lines.append(f"Not on: {', '.join(places)}")
    lines.append(f"At most {bounds.max_minutes} minutes")
    if bounds.watch_hours:
        lines.append(f"Look for bruises for {bounds.watch_hours} hours afterwards")
    return tuple(lines)


def holds_in_words(made: str, until: str) -> str:
    """Say from when a file is, and until when the answers behind it hold."""
    if until:
        return f"Made on {made}. The answers behind it hold until {until}; after that, {_later()}"
    return f"Made on {made}, from the answers of that day. {AFRESH}"


def _later() -> str:
    return f"{AFRESH[0].lower()}{AFRESH[1:]}"


def _techniques(bounds: Bounds, knowledge: Knowledge) -> list[str]:
    known = [one for one in knowledge.techniques.values() if one.id in bounds.withheld_techniques]
    return [one.plain.casefold() for one in known if one.lay_ok and one.gesture != "none"]
