"""Pictures for paper, and the words that stand in for them."""

from functools import cache
from pathlib import Path

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.colouring import coloured
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.picture import TONES, step_picture, turn_of
from unknot.craft.rendering.sheet.wording import PICTURED, SPOTS, WAY
from unknot.craft.score import Score
from unknot.craft.score.events import ScoreStep, Stroke

LIGHTEST = TONES[-1]


def printed(score: Score, number: int, knowledge: Knowledge, given: Given) -> str:
    """Draw a step in colours for paper."""
    drawn = step_picture(score, number, knowledge, build=given.build, hands_tone=given.giver_tone)
    return coloured(drawn, tone=LIGHTEST, extra=_for_paper())


def width_em(position: str) -> float:
    """Say how wide a picture is printed: lying on a side it is low, so that there is more room."""
    return 9.0 if turn_of(position) else 7.2


def alt_text(step: ScoreStep, strokes: list[Stroke], knowledge: Knowledge) -> str:
    """Say what the picture of a step shows."""
    places = "; ".join(knowledge.zones[zone].name.casefold() for zone in step.zones)
    moves = any(
        len({(at.x, at.y) for at in path.waypoints}) > 1 for one in strokes for path in one.hands
    )
    way = knowledge.phrased(WAY if moves else SPOTS)
    return knowledge.phrased(PICTURED, places=places, way=way)


@cache
def _for_paper() -> str:
    return (Path(__file__).parent / "print.css").read_text(encoding="utf-8")
