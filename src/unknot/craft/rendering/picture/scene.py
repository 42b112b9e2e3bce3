"""The scene: what the receiver lies or leans on, and how the giver sees them.

A back is drawn with its head up. Lying on the left side the head is to the left, and on the right
side to the right: the picture is turned, and with it the hands, so that left stays left. The arms
then reach forward round a pillow, and a sheet covers hips and legs; the back itself stays where it
is. Alone and upright there is a wall to lean against, seen as if one looked through it.
"""

import re
from functools import cache
from itertools import cycle

from unknot.craft.rendering.picture.drawn import drawing, outline, with_ids
from unknot.craft.rendering.picture.stage import LYING_BOX, VIEW_BOX
from unknot.craft.screening.limits import Position

MIRRORED = ' transform="scale(-1 1)"'
TURNS: dict[str, int] = {Position.SIDE_LYING_LEFT: -90, Position.SIDE_LYING_RIGHT: 90}
"""How far the picture of a back is turned, in degrees clockwise, for who lies on a side."""
SIDES = '<path class="sides"'
"""The light on the upper side and the shade on the lower one, all over the back."""
NUMBER = re.compile(r"-?\d*\.?\d+")


def scene(position: str, company: str, *, tone: int = 3) -> str:
    """Draw what the receiver lies or leans on, in the millimetres of the back that does.

    Lying on a side, the arm that reaches round a pillow is of the same skin tone.
    """
    return _picture("under", under(position, company), tone)


def cover(position: str, build: str, *, tone: int = 3) -> str:
    """Draw what lies over the back of somebody on a side: an arm, a sheet, light and shade."""
    drawn = over(position, build)
    return _picture("over", drawn, tone) if drawn else ""


@cache
def under(position: str, company: str, ids: str = "under") -> str:
    """Give what is inside a scene; `ids` keeps the ids of two of them on one page apart."""
    return _facing(f"scene-{_leans_on(position, company)}", position, ids)


@cache
def over(position: str, build: str, ids: str = "over") -> str:
    """Give what is inside a cover; there is none but for somebody on a side."""
    if position not in TURNS:
        return ""
    sides = f'{SIDES} d="{outline(build, "lying")}"'
    return _facing("cover-side_lying", position, ids).replace(SIDES, sides, 1)


@cache
def outline_in(position: str, build: str) -> str:
    """Give the outline of a back as it lies: the arms of somebody on a side are before them."""
    if position not in TURNS:
        return outline(build)
    lying = outline(build, "lying")
    return _mirrored(lying) if position == Position.SIDE_LYING_RIGHT else lying


def turn_of(position: str) -> int:
    """Say how far the picture of a back is turned, in degrees clockwise."""
    return TURNS.get(position, 0)


def seen_of(position: str) -> str:
    """Give the box of all that is seen of somebody, before the picture is turned."""
    return LYING_BOX if position in TURNS else VIEW_BOX


def _picture(kind: str, inner: str, tone: int) -> str:
    return (
        f'<svg class="scene {kind}" data-tone="{tone}" viewBox="{VIEW_BOX}" aria-hidden="true"'
        f' focusable="false">{inner}</svg>'
    )


def _facing(name: str, position: str, ids: str) -> str:
    mirror = MIRRORED if position == Position.SIDE_LYING_RIGHT else ""
    return f"<g{mirror}>{with_ids(drawing(name), ids)}</g>"


def _mirrored(d: str) -> str:
    """Turn the sign of every other number of a path that names no coordinate by itself."""
    signs = cycle((-1, 1))
    return NUMBER.sub(lambda one: f" {next(signs) * float(one[0]):g}", d)


def _leans_on(position: str, company: str) -> str:
    """Name the drawing of what is lain or leant on."""
    if company == "alone" and position == Position.ASTRIDE_CHAIR:
        return "wall"
    return "side_lying" if position in TURNS else position
