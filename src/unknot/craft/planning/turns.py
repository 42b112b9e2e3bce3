"""Turns: what is done one after the other, and what both hands do at once."""

from collections.abc import Iterable

from unknot.craft.knowledge import Point, Technique, Zone
from unknot.craft.planning.routine import Tool
from unknot.craft.planning.wish import Company


def in_turn(technique: Technique, zones: tuple[Zone, ...], company: Company) -> bool:
    """Say whether the two sides are worked one after the other.

    Kneading takes both hands to one side, save for the two shoulders, which fit a hand each; a
    person alone has one hand for each.
    """
    both_sides = len({zone.side for zone in zones}) > 1
    alone = company is Company.ALONE
    kneads = technique.gesture == "knead" and (alone or zones[0].family != "upper_trapezius")
    return both_sides and (kneads or (alone and technique.gesture == "circle"))


def pressed_in_turn(points: Iterable[Point], tool: Tool) -> tuple[tuple[Point, ...], ...]:
    """Put points in the order of pressing; left and right at once where both hands do it."""
    turns: list[tuple[Point, ...]] = []
    for point in points:
        together = tool is Tool.HANDS and point.both_at_once
        if together and turns and turns[-1][0].family == point.family:
            turns[-1] = (*turns[-1], point)
        else:
            turns.append((point,))
    return tuple(turns)
