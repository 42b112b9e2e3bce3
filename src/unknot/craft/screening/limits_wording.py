"""Limits in words, as people read what a finding leaves of a massage."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES
from unknot.craft.knowledge.naming import FIRMNESS
from unknot.craft.language import to_say
from unknot.craft.screening.limits import Limits, Position
from unknot.craft.shaping import capital, joined, lower, without_side

POSITION = to_say(
    {
        Position.FACE_DOWN: "face down",
        Position.ASTRIDE_CHAIR: "on a chair",
        Position.SIDE_LYING_LEFT: "on the left side",
        Position.SIDE_LYING_RIGHT: "on the right side",
    }
)


def limits_in_words(limits: Limits, knowledge: Knowledge) -> tuple[str, ...]:
    """Say what limits change, a line each; none where nothing is changed."""
    say = knowledge.phrased
    lines = []
    if limits.max_pressure < HOME_CEILING:
        feel = knowledge.pressure[f"level_{limits.max_pressure}"].feel
        firmness = capital(say(FIRMNESS[limits.max_pressure]))
        lines.append(say("{firmness} at most: {feel}", firmness=firmness, feel=feel))
    techniques = _withheld_techniques(limits, knowledge)
    if techniques:
        lines.append(say("No {techniques}", techniques=knowledge.speech.either(*techniques)))
    places = withheld_places(limits, knowledge)
    if places:
        lines.append(say("Not on: {places}", places=joined(", ", *places)))
    if len(limits.positions) < len(Position):
        lines.append(_positions(limits, knowledge))
    if limits.max_minutes < LONGEST_MINUTES:
        lines.append(say("{minutes} minutes at most", minutes=limits.max_minutes))
    return tuple(lines)


def withheld_places(limits: Limits, knowledge: Knowledge) -> list[str]:
    """Name the places that limits leave out."""
    families = [
        lower(without_side(knowledge.families[family][0].name))
        for family in knowledge.families
        if family in limits.withheld_zones
    ]
    areas = [
        lower(area.name) for area in knowledge.no_go.values() if area.id in limits.withheld_zones
    ]
    return [*families, *areas]


def _withheld_techniques(limits: Limits, knowledge: Knowledge) -> list[str]:
    return [
        lower(technique.plain)
        for technique in knowledge.techniques.values()
        if technique.id in limits.withheld_techniques and technique.lay_ok
    ]


def positions_in_words(limits: Limits, knowledge: Knowledge) -> str:
    """Name the ways to lie or sit that limits leave; empty where there are none."""
    say = knowledge.phrased
    sides = {Position.SIDE_LYING_LEFT, Position.SIDE_LYING_RIGHT}
    allowed = [say(POSITION[one]) for one in Position if one in limits.positions - sides]
    if sides <= limits.positions:
        allowed.append(say("on the side"))
    else:
        allowed += [say(POSITION[one]) for one in Position if one in limits.positions & sides]
    return knowledge.speech.either(*allowed) if allowed else ""


def _positions(limits: Limits, knowledge: Knowledge) -> str:
    positions = positions_in_words(limits, knowledge)
    if not positions:
        return knowledge.phrased("No position is safe")
    return knowledge.phrased("Only {positions}", positions=positions)
