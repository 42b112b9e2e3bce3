"""Titles: what a step is called, in the words people hear and read."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.naming import short_name, sides_of
from unknot.craft.language import to_say
from unknot.craft.planning.routine import Step, Tool
from unknot.craft.shaping import joined

VERBS = to_say(
    {
        "hold": "Rest your hands",
        "glide": "Glide",
        "knead": "Knead",
        "circle": "Small circles",
        "tap": "Tap lightly",
        "shake": "Rock gently",
        "press": "Press and hold",
        "feather": "Feather down",
        "ball": "Lean on the ball",
    }
)
PHASES = to_say(
    {
        "arrive": "Arrive",
        "warm": "Warm",
        "knead": "Knead",
        "ease": "Ease",
        "wake": "Wake",
        "settle": "Settle",
        "close": "Close",
    }
)
ON_SIDES = to_say(
    {
        "left": "{place}, left side",
        "right": "{place}, right side",
        "both": "{place}, both sides",
        "middle": "{place}",
    }
)


def title_of(step: Step, knowledge: Knowledge) -> str:
    """Name a step: what the hands do, and where."""
    gesture = knowledge.techniques[step.technique].gesture
    verb = VERBS["ball" if step.tool is Tool.BALL else gesture]
    return joined(": ", knowledge.phrased(verb), place_of(step, knowledge))


def place_of(step: Step, knowledge: Knowledge) -> str:
    """Name where a step works, from its first zone to its last."""
    zones = [knowledge.zones[zone] for zone in step.zones]
    families = list(dict.fromkeys(zone.family for zone in zones))
    place = short_name(zones[0])
    if len(families) > 1:
        last = short_name(zones[-1])
        place = knowledge.phrased("{first} to {last}", first=place, last=last)
    return knowledge.phrased(ON_SIDES[sides_of(zones)], place=place)
