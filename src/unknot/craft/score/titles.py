"""Titles: what a step is called, in the words people hear and read."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.naming import short_name, sides_of
from unknot.craft.planning.routine import Step, Tool

VERBS = {
    "hold": "Rest your hands",
    "glide": "Glide",
    "knead": "Knead",
    "circle": "Small circles",
    "tap": "Tap lightly",
    "shake": "Rock gently",
    "press": "Press and hold",
    "feather": "Feather down",
}
ON_SIDES = {
    "left": ", left side",
    "right": ", right side",
    "both": ", both sides",
    "middle": "",
}


def title_of(step: Step, knowledge: Knowledge) -> str:
    """Name a step: what the hands do, and where."""
    verb = VERBS[knowledge.techniques[step.technique].gesture]
    if step.tool is Tool.BALL:
        verb = "Lean on the ball"
    return f"{verb}: {place_of(step, knowledge)}"


def place_of(step: Step, knowledge: Knowledge) -> str:
    """Name where a step works, from its first zone to its last."""
    zones = [knowledge.zones[zone] for zone in step.zones]
    families = list(dict.fromkeys(zone.family for zone in zones))
    side = ON_SIDES[sides_of(zones)]
    if len(families) == 1:
        return f"{short_name(zones[0])}{side}"
    return f"{short_name(zones[0])} to {short_name(zones[-1])}{side}"
