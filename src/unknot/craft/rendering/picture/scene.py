"""The scene: what the receiver lies or leans on, and how the giver sees them.

A back is drawn with its head up. Lying on the left side the head is to the left, and on the right
side to the right: the picture is turned, and with it the hands, so that left stays left.
"""

from functools import cache

from unknot.craft.rendering.picture.drawn import drawing
from unknot.craft.rendering.picture.stage import VIEW_BOX
from unknot.craft.screening.limits import Position

SIDE_LYING = {Position.SIDE_LYING_LEFT: "", Position.SIDE_LYING_RIGHT: ' transform="scale(-1 1)"'}


@cache
def scene(position: str) -> str:
    """Draw the bed and cushions, or the chair, in the millimetres of the back that lies on it."""
    place = Position(position)
    name = "side_lying" if place in SIDE_LYING else place.value
    mirror = SIDE_LYING.get(place, "")
    return (
        f'<svg class="scene" viewBox="{VIEW_BOX}" aria-hidden="true" focusable="false">'
        f"<g{mirror}>{drawing(f'scene-{name}')}</g></svg>"
    )
