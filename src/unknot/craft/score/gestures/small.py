"""Small gestures that stay around one spot: knead, circle, tap, shake, hold and press."""

from collections.abc import Callable
from math import cos, pi, sin

from unknot.craft.knowledge import Place
from unknot.craft.score.events import Contact, Hand, HandPath, Waypoint
from unknot.craft.score.gestures.paths import FULL, resting, waypoint

ROUND = 8
RING = (0.03, 0.014)
"""How far a kneading hand itself moves where two share a side; the rest keeps them apart."""
OUTWARD = 12
INWARD = 18
ACROSS = 78
"""How hands turn, in degrees from lying straight up: outward, inward, across from the side."""
REACHES: dict[str, tuple[Place, ...]] = {
    "knead": ((0.042, 0.032), (0.03, 0.018)),
    "knead_one_side": (
        (0.042, 0.066),
        (0.18, 0.015),
        (0.03, 0.06),
        (0.042, 0.032),
        (0.03, 0.018),
    ),
    "circle": ((0.03, 0.011), (0.02, 0.008)),
    "shake": ((0.02, 0.0), (0.012, 0.0)),
    "tap": ((0.02, 0.01),),
    "hold": ((0.0, 0.0),),
}
"""How far each gesture moves sideways and lengthwise around its spot; roomier first."""
PRESS_TURNS = {
    Contact.KNEAD: -INWARD,
    Contact.FINGERS: -22,
    Contact.STACKED: 6,
    Contact.SUPPORT: -10,
}
"""How a pressing hand on the right side is turned, so that hands and arms stay beside the spine."""
TAP_TOUCH = 180
RELEASED = 30
HANDS = ((Hand.LEFT, -1), (Hand.RIGHT, 1))


def hand_on(side: int) -> Hand:
    """Name the hand that works on a side."""
    return Hand.LEFT if side < 0 else Hand.RIGHT


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
    ring = (min(RING[0], reach[0]), min(RING[1], reach[1]))
    dx, dy = reach[0] - ring[0], reach[1] - ring[1]
    lengthwise = dy > 0
    (x, y) = place
    return tuple(
        kneading(
            hand,
            (x, y + which * side * dy) if lengthwise else (x + which * dx, y),
            ring,
            late=hand is Hand.RIGHT,
            turn_degrees=-ACROSS * side if lengthwise else -INWARD * which,
        )
        for hand, which in HANDS
    )


def circles(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Draw small circles with the finger pads, outward on both sides alike."""
    return tuple(
        HandPath(
            hand=hand_on(side),
            contact=Contact.FINGERTIPS,
            waypoints=_ring(place, reach, side, lambda _: FULL),
            turn_degrees=-INWARD * side,
        )
        for side, place in places.items()
    )


def taps(places: dict[int, Place], _reach: Place) -> tuple[HandPath, ...]:
    """Tap with one hand after the other, each on its side; each lifts between its taps."""
    return tuple(
        HandPath(
            hand=hand_on(side),
            contact=Contact.CUP,
            waypoints=(
                waypoint(0 if side < 0 else 500, place, FULL),
                waypoint(TAP_TOUCH if side < 0 else 500 + TAP_TOUCH, place, FULL),
            ),
            lifts=True,
        )
        for side, place in places.items()
    )


def shakes(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Rock flat hands from side to side, together."""
    return tuple(
        HandPath(
            hand=hand_on(side),
            contact=Contact.TREMBLE,
            waypoints=tuple(
                waypoint(at, (place[0] + sway * reach[0], place[1]), FULL)
                for at, sway in ((0, -1), (500, 1), (1000, -1))
            ),
        )
        for side, place in places.items()
    )


def holds(places: dict[int, Place], _reach: Place) -> tuple[HandPath, ...]:
    """Rest flat hands without any weight."""
    return tuple(
        HandPath(
            hand=hand_on(side),
            contact=Contact.PALM,
            waypoints=resting(place),
            turn_degrees=OUTWARD * side,
        )
        for side, place in places.items()
    )


def press(place: Place, hand: Hand, contact: Contact, *, sink_permille: int) -> HandPath:
    """Sink in, hold, and let go, with a hand or with a ball."""
    side = -1 if place[0] < 0 else 1
    return HandPath(
        hand=hand,
        contact=contact,
        waypoints=(
            waypoint(0, place, 0),
            waypoint(sink_permille, place, FULL),
            waypoint(1000 - sink_permille, place, FULL),
            waypoint(1000, place, 0),
        ),
        turn_degrees=PRESS_TURNS.get(contact, 0) * side,
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
        waypoints=_ring(place, reach, side, lambda n: FULL if n in squeezes else RELEASED),
        turn_degrees=turn_degrees,
    )


def _ring(
    place: Place, reach: Place, turn: int, weight: Callable[[int], int]
) -> tuple[Waypoint, ...]:
    x, y = place
    return tuple(
        waypoint(
            1000 * number // ROUND,
            (
                x + turn * reach[0] * sin(2 * pi * number / ROUND),
                y + reach[1] * cos(2 * pi * number / ROUND),
            ),
            weight(number),
        )
        for number in range(ROUND + 1)
    )
