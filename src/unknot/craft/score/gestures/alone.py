"""Alone: one's own hand, which comes over the opposite shoulder where that is the way there."""

from msgspec.structs import replace

from unknot.craft.knowledge import Place, Zone
from unknot.craft.score.events import Contact, Hand, HandPath
from unknot.craft.score.gestures.kneading import kneading

OVER_THE_SHOULDER = frozenset({"upper_trapezius", "scapula_superior_angle"})
BEHIND_ONES_BACK = frozenset({"lumbar_paraspinal", "sacrum"})
TURNS = {
    "upper_trapezius": 180,
    "scapula_superior_angle": 180,
    "neck_base": -70,
    "lumbar_paraspinal": 195,
    "sacrum": 180,
}
"""How an own right hand lies: fingers down over the shoulder or from the waist, in at the neck."""
FIST_IN_FROM_THE_SIDE = -100
OTHER = {Hand.LEFT: Hand.RIGHT, Hand.RIGHT: Hand.LEFT}


def squeezes(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Knead with one hand: squeeze in one half of the cycle, let go in the other."""
    return tuple(
        kneading(Hand.LEFT if side < 0 else Hand.RIGHT, place, reach)
        for side, place in places.items()
    )


def reaching(paths: tuple[HandPath, ...], zones: tuple[Zone, ...]) -> tuple[HandPath, ...]:
    """Turn own hands the way an arm gets there, and take the other one over the shoulder."""
    family = zones[0].family
    return tuple(_reaching(path, family) for path in paths if path.hand is not Hand.BALL)


def _reaching(path: HandPath, family: str) -> HandPath:
    hand = OTHER[path.hand] if family in OVER_THE_SHOULDER else path.hand
    side = -1 if hand is Hand.LEFT else 1
    fist = path.contact is Contact.KNUCKLES
    turn = FIST_IN_FROM_THE_SIDE if fist else TURNS.get(family, 0)
    behind = path.contact is Contact.PALM and family in BEHIND_ONES_BACK
    contact = Contact.OWN_PALM if behind else path.contact
    return replace(path, hand=hand, contact=contact, turn_degrees=side * turn)
