"""Reach: which zones hands, or a ball against the wall, get to in a position."""

from unknot.craft.knowledge import Technique, Zone
from unknot.craft.planning.routine import Tool
from unknot.craft.planning.wish import Company
from unknot.craft.screening.limits import Limits, Position

UPRIGHT = Position.ASTRIDE_CHAIR
SAT_UPON = frozenset({"gluteal_top"})
LOWER_SIDE = {Position.SIDE_LYING_LEFT: "left", Position.SIDE_LYING_RIGHT: "right"}
NEAREST = {
    Position.FACE_DOWN: (
        Position.SIDE_LYING_LEFT,
        Position.SIDE_LYING_RIGHT,
        Position.ASTRIDE_CHAIR,
    ),
    Position.ASTRIDE_CHAIR: (
        Position.SIDE_LYING_LEFT,
        Position.SIDE_LYING_RIGHT,
        Position.FACE_DOWN,
    ),
    Position.SIDE_LYING_LEFT: (
        Position.SIDE_LYING_RIGHT,
        Position.ASTRIDE_CHAIR,
        Position.FACE_DOWN,
    ),
    Position.SIDE_LYING_RIGHT: (
        Position.SIDE_LYING_LEFT,
        Position.ASTRIDE_CHAIR,
        Position.FACE_DOWN,
    ),
}


def nearest_position(wanted: Position, limits: Limits) -> Position | None:
    """Give the allowed position most like the wanted one; None where none is allowed."""
    for position in (wanted, *NEAREST[wanted]):
        if position in limits.positions:
            return position
    return None


def tool_for(technique: Technique, zone: Zone, company: Company, position: Position) -> Tool | None:
    """Say what reaches the zone with this technique; None where nothing does."""
    if LOWER_SIDE.get(position) == zone.side and not zone.reached_lying_on_it:
        return None
    if company is Company.ALONE:
        return _alone(technique, zone, position)
    if position is UPRIGHT and zone.family in SAT_UPON:
        return None
    return Tool.HANDS


def _alone(technique: Technique, zone: Zone, position: Position) -> Tool | None:
    """Prefer the hand; the ball is for pressing, and needs a wall to lean against."""
    if technique.self_ok and zone.family in technique.self_zones and zone.alone.hand:
        return Tool.HANDS
    if technique.gesture == "press" and zone.alone.ball and position is UPRIGHT:
        return Tool.BALL
    return None
