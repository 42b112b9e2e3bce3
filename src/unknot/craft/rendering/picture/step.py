"""One step as a small picture: where it works, and the way of the hands."""

from html import escape
from itertools import pairwise
from math import hypot

from unknot.craft.knowledge import Knowledge, Place
from unknot.craft.rendering.picture.drawn import outline
from unknot.craft.rendering.picture.stage import line_path, on_stage, rounded_path
from unknot.craft.score.events import HandPath, Score, Stroke

VIEW_BOX = "-300 -60 600 790"
ARROW_MM = 22
SHORTEST_WITH_ARROW_MM = 60


def step_picture(
    score: Score, number: int, knowledge: Knowledge, *, build: str = "medium", tone: int = 3
) -> str:
    """Draw a step of a score (0 is the first) on a plain back; darker zones are pressed more."""
    step = score.steps[number]
    zones = "".join(
        f'<path class="worked" data-pressure="{step.pressure}" '
        f'd="{rounded_path(knowledge.zones[zone].polygon)}"/>'
        for zone in step.zones
    )
    ways = "".join(_way(path) for path in _paths(score, number))
    title = escape(f"{step.title}, pressure {step.pressure} of 3")
    return (
        f'<svg class="back small-back phase-{step.phase}" data-tone="{tone}"'
        f' viewBox="{VIEW_BOX}" role="img"><title>{title}</title>'
        f'<path class="plain-skin" d="{outline(build)}"/>'
        f'<path class="spine" d="M0 130V590"/>{zones}{ways}</svg>'
    )


def _paths(score: Score, number: int) -> list[HandPath]:
    """Show each place once: the hands of every stroke of the step that lies elsewhere."""
    seen: dict[tuple[float, float], HandPath] = {}
    for event in score.events:
        if isinstance(event, Stroke) and event.step == number:
            for path in event.hands:
                first = path.waypoints[0]
                seen.setdefault((first.x, first.y), path)
    return list(seen.values())


def _way(path: HandPath) -> str:
    pressed = [
        on_stage((point.x, point.y))
        for number, point in enumerate(path.waypoints)
        if point.weight or number == 0
    ]
    if _length(pressed) < SHORTEST_WITH_ARROW_MM:
        x, y = pressed[0]
        return f'<circle class="spot" cx="{x:.1f}" cy="{y:.1f}" r="13"/>'
    return (
        f'<path class="way" d="{line_path(pressed)}"/><path class="way-end" d="{_arrow(pressed)}"/>'
    )


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


def _length(places: list[Place]) -> float:
    return sum(hypot(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(places))
