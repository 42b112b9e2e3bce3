"""Shadows under the hands: where they fall and how large, the same as in the player."""

from unknot.craft.score.events import Contact, Hand, HandPath

Box = tuple[float, float, float, float]
"""Left, top, width and height in millimetres, from the middle of the contact of a right hand."""
ARM: Box = (-44, -125, 112, 226)
THUMB: Box = (-26, -24, 52, 66)
FINGERS: Box = (-46, -34, 96, 92)
FIST: Box = (-52, -44, 112, 118)
SHADOWS: dict[Contact, Box] = {
    Contact.THUMB: THUMB,
    Contact.SUPPORT: THUMB,
    Contact.FINGERTIPS: FINGERS,
    Contact.FINGERS: FINGERS,
    Contact.STACKED: FINGERS,
    Contact.KNUCKLES: FIST,
    Contact.KNEAD: FIST,
    Contact.EDGE: FIST,
    Contact.FEATHER: (-46, -28, 104, 70),
    Contact.BALL: (-48, -44, 98, 98),
}
"""The arm throws a shadow as well, but for these."""


def shadow_of(path: HandPath) -> Box:
    """Give the box that a shadow fills."""
    left, top, width, height = SHADOWS.get(path.contact, ARM)
    return (-left - width if path.hand is Hand.LEFT else left, top, width, height)
