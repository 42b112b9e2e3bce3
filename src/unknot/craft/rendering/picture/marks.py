"""Marks: arrows that say in a still picture how a hand moves."""

from itertools import pairwise
from math import hypot

from unknot.craft.knowledge import Place
from unknot.craft.rendering.picture.stage import line_path, on_stage
from unknot.craft.score.events import HandPath

ARROW_MM = 22
SHORTEST_WITH_ARROW_MM = 60
STRAIGHT = 0.9
"""The share of its length that a way leads away, from which on it is no round."""
SWAY = "M-34 0H34M-24-10L-34 0L-24 10M24-10L34 0L24 10"
ROUND = "M-21-16A26 26 0 1 1-25 9M-36-2L-25 10L-14-1"
TAPS = "M-30-14L-40-26M0-22V-38M30-14L40-26"


def mark(path: HandPath) -> str:
    """Draw the way of a hand: a dotted line with an arrow, or a sign where it stays."""
    pressed = [
        on_stage((point.x, point.y))
        for number, point in enumerate(path.waypoints)
        if point.weight or number == 0
    ]
    long, wide = _length(pressed), _width(pressed)
    if wide >= ARROW_MM and (long >= SHORTEST_WITH_ARROW_MM or wide >= STRAIGHT * long):
        return (
            f'<path class="way" d="{line_path(pressed)}"/>'
            f'<path class="way-end" d="{_arrow(pressed)}"/>'
        )
    x, y = _middle(pressed)
    sign = _sign(path)
    if not sign:
        return f'<circle class="spot" cx="{x:.1f}" cy="{y:.1f}" r="13"/>'
    mirrored = " scale(-1 1)" if sign == ROUND and not _is_clockwise(path) else ""
    return f'<path class="turn" transform="translate({x:.1f} {y:.1f}){mirrored}" d="{sign}"/>'


def _sign(path: HandPath) -> str:
    """Choose the sign of a small movement: round, to and fro, or taps; none for a hand at rest."""
    if path.lifts:
        return TAPS
    across = len({point.x for point in path.waypoints}) > 1
    along = len({point.y for point in path.waypoints}) > 1
    if across and along:
        return ROUND
    return SWAY if across else ""


def _is_clockwise(path: HandPath) -> bool:
    """Say whether a round goes the way of a clock, as it is seen: the area within is positive."""
    places = [on_stage((point.x, point.y)) for point in path.waypoints]
    turns = zip(places, places[1:] + places[:1], strict=True)
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in turns) >= 0


def _arrow(places: list[Place]) -> str:
    """Draw two strokes back from the last place, at half a right angle to the way there."""
    (x0, y0), (x, y) = places[-2], places[-1]
    length = max(hypot(x - x0, y - y0), 0.1)
    ux, uy = (x - x0) / length, (y - y0) / length
    wings = [
        (x - ARROW_MM * (ux - side * uy) * 0.7, y - ARROW_MM * (uy + side * ux) * 0.7)
        for side in (-1, 1)
    ]
    return line_path([wings[0], (x, y), wings[1]])


def _middle(places: list[Place]) -> Place:
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def _width(places: list[Place]) -> float:
    (x0, y0), *_ = places
    return max(hypot(x - x0, y - y0) for x, y in places)


def _length(places: list[Place]) -> float:
    return sum(hypot(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(places))
