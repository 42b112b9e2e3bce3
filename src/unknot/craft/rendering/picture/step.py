"""One step as a still picture: where it works, the hands, and arrows for their way."""

from html import escape
from math import dist

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.rendering.picture.marks import mark
from unknot.craft.rendering.picture.scene import outline_in, over, turn_of, under
from unknot.craft.rendering.picture.stage import on_stage, rounded_path
from unknot.craft.rendering.picture.still import still_hand
from unknot.craft.score.events import HandPath, Score, ScoreStep, Stroke

VIEW_BOXES = {0: "-300 -60 600 790", -90: "-150 -340 960 590", 90: "-810 -340 960 590"}
"""What is seen of a back, by how far it is turned."""
HEAD = "M0-182c50 0 82 40 76 98-6 60-30 106-76 108-46-2-70-48-76-108-6-58 26-98 76-98z"
TITLE = to_say("{title}, pressure {level} of 3")
APART_MM = 45
"""Marks nearer to one another than this would cover one another."""


def step_picture(
    score: Score,
    number: int,
    knowledge: Knowledge,
    *,
    build: str = "medium",
    tone: int = 3,
    hands_tone: int = 4,
) -> str:
    """Draw a step of a score (0 is the first) on a plain back; darker zones are pressed more.

    The hands are those of its first stroke; the marks are those of all its strokes. Lying on a
    side, the back is turned as the giver sees it.
    """
    step = score.steps[number]
    strokes = [one for one in score.events if isinstance(one, Stroke) and one.step == number]
    ids = f"step-{number}"
    hands = "".join(still_hand(path, tone=hands_tone, ids=ids) for path in _first(strokes))
    marks = "".join(mark(path) for path in _paths(strokes))
    title = escape(knowledge.phrased(TITLE, title=step.title, level=step.pressure))
    turn = turn_of(score.position)
    return (
        f'<svg class="back small-back phase-{step.phase}" data-tone="{tone}"'
        f' viewBox="{VIEW_BOXES[turn]}" role="img"><title>{title}</title>'
        f"<g{_turned(turn)}>{_plain_back(score.position, build, tone, ids)}"
        f"{_worked(step, knowledge)}{hands}{marks}</g></svg>"
    )


def _plain_back(position: str, build: str, tone: int, ids: str) -> str:
    """Draw skin and spine; on a side with the head, between pillows and under a sheet."""
    skin = f'<path class="plain-skin" d="{outline_in(position, build)}"/>'
    spine = '<path class="spine" d="M0 130V590"/>'
    if not turn_of(position):
        return skin + spine
    below, above = under(position, "partner", f"{ids}-u"), over(position, build, f"{ids}-o")
    return (
        f'<g class="scene" data-tone="{tone}">{below}</g>{skin}'
        f'<path class="plain-hair" d="{HEAD}"/>{spine}'
        f'<g class="scene" data-tone="{tone}">{above}</g>'
    )


def _worked(step: ScoreStep, knowledge: Knowledge) -> str:
    """Draw the zones that a step works on."""
    return "".join(
        f'<path class="worked" data-pressure="{step.pressure}" '
        f'd="{rounded_path(knowledge.zones[zone].polygon)}"/>'
        for zone in step.zones
    )


def _turned(degrees: int) -> str:
    return f' transform="rotate({degrees})"' if degrees else ""


def _first(strokes: list[Stroke]) -> tuple[HandPath, ...]:
    return strokes[0].hands if strokes else ()


def _paths(strokes: list[Stroke]) -> list[HandPath]:
    """Show each place once: the hands of every stroke that lies well apart from those before."""
    apart: list[HandPath] = []
    for stroke in strokes:
        for path in stroke.hands:
            if all(_distance_mm(path, other) >= APART_MM for other in apart):
                apart.append(path)
    return apart


def _distance_mm(path: HandPath, other: HandPath) -> float:
    one, another = path.waypoints[0], other.waypoints[0]
    return dist(on_stage((one.x, one.y)), on_stage((another.x, another.y)))
