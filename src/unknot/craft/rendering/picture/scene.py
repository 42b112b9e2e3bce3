"""The scene: what the receiver lies or leans on, and how the giver sees them.

A back is drawn with its head up. Lying on the left side the head is to the left, and on the right
side to the right: the picture is turned, and with it the hands, so that left stays left. Alone and
upright there is a wall to lean against, seen as if one looked through it.
"""

from functools import cache

from unknot.craft.rendering.picture.drawn import drawing
from unknot.craft.rendering.picture.stage import VIEW_BOX
from unknot.craft.screening.limits import Position

MIRRORED = ' transform="scale(-1 1)"'
TURNS: dict[str, int] = {Position.SIDE_LYING_LEFT: -90, Position.SIDE_LYING_RIGHT: 90}
"""How far the picture of a back is turned, in degrees clockwise, for who lies on a side."""


@cache
def scene(position: str, company: str) -> str:
    """Draw what the receiver lies or leans on, in the millimetres of the back that does."""
    mirror = MIRRORED if position == Position.SIDE_LYING_RIGHT else ""
    return (
        f'<svg class="scene" viewBox="{VIEW_BOX}" aria-hidden="true" focusable="false">'
        f"<g{mirror}>{drawing(f'scene-{_leans_on(position, company)}')}</g></svg>"
    )


def turn_of(position: str) -> int:
    """Say how far the picture of a back is turned, in degrees clockwise."""
    return TURNS.get(position, 0)


def _leans_on(position: str, company: str) -> str:
    """Name the drawing of what is lain or leant on."""
    if company == "alone" and position == Position.ASTRIDE_CHAIR:
        return "wall"
    return "side_lying" if position in TURNS else position
