"""Kneading: lift and squeeze in one half of the cycle, let go in the other."""

from unknot.craft.knowledge import Place
from unknot.craft.score.events import Contact, Hand, HandPath
from unknot.craft.score.gestures.paths import FULL, ROUND, ring
from unknot.craft.score.gestures.small import INWARD, hand_on

RING = (0.03, 0.014)
"""How far a kneading hand itself moves where two share a side; the rest keeps them apart."""
ACROSS = 78
"""How hands turn that come in across from the side, in degrees from lying straight up."""
RELEASED = 30
HANDS = ((Hand.LEFT, -1), (Hand.RIGHT, 1))


def kneads(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Knead in turns: a hand on each side, or both hands on the one side there is."""
    if len(places) == 2:
        return tuple(
            kneading(hand_on(side), place, reach, late=side > 0, turn_degrees=-INWARD * side)
            for side, place in places.items()
        )
    ((side, place),) = places.items()
    return _kneads_one_side(side, place, reach)


def _kneads_one_side(side: int, place: Place, reach: Place) -> tuple[HandPath, ...]:
    """Both hands share one muscle: side by side over the shoulder, or in from the side."""
    own = (min(RING[0], reach[0]), min(RING[1], reach[1]))
    dx, dy = reach[0] - own[0], reach[1] - own[1]
    lengthwise = dy > 0
    (x, y) = place
    return tuple(
        kneading(
            hand,
            (x, y + which * side * dy) if lengthwise else (x + which * dx, y),
            own,
            late=hand is Hand.RIGHT,
            turn_degrees=-ACROSS * side if lengthwise else -INWARD * which,
        )
        for hand, which in HANDS
    )


def kneading(
    hand: Hand, place: Place, reach: Place, *, late: bool = False, turn_degrees: int = 0
) -> HandPath:
    """Squeeze in one half of the cycle, and let go in the other."""
    side = -1 if hand is Hand.LEFT else 1
    squeezes = range(ROUND // 2 + 1, ROUND + 1) if late else range(ROUND // 2 + 1)
    return HandPath(
        hand=hand,
        contact=Contact.KNEAD,
        waypoints=ring(place, reach, side, lambda n: FULL if n in squeezes else RELEASED),
        turn_degrees=turn_degrees,
    )
