"""Titles: what a step is called, in the words people hear and read."""

from unknot.craft.knowledge import Knowledge, Zone
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
    side = _side(zones)
    if len(families) == 1:
        return f"{_plain(zones[0])}{side}"
    return f"{_plain(zones[0])} to {_plain(zones[-1])}{side}"


def _plain(zone: Zone) -> str:
    name = zone.name.partition(",")[0]
    return name[0].lower() + name[1:]


def _side(zones: list[Zone]) -> str:
    sides = {zone.side for zone in zones} - {"middle"}
    if not sides:
        return ""
    return ", both sides" if len(sides) > 1 else f", {sides.pop()} side"
