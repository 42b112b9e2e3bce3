"""Small gestures that stay around one spot: circle, tap, shake, hold and press."""

from unknot.craft.knowledge import Place
from unknot.craft.score.events import Contact, Hand, HandPath
from unknot.craft.score.gestures.paths import FULL, resting, ring, waypoint

OUTWARD = 12
INWARD = 18
"""How hands turn, in degrees from lying straight up."""
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


def hand_on(side: int) -> Hand:
    """Name the hand that works on a side."""
    return Hand.LEFT if side < 0 else Hand.RIGHT


def circles(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Draw small circles with the finger pads, outward on both sides alike."""
    return tuple(
        HandPath(
            hand=hand_on(side),
            contact=Contact.FINGERTIPS,
            waypoints=ring(place, reach, side, lambda _: FULL),
            turn_degrees=-INWARD * side,
        )
        for side, place in places.items()
    )


def taps(places: dict[int, Place], _reach: Place) -> tuple[HandPath, ...]:
    """Tap with one hand after the other, each on its side; each lifts between its taps.

    The hands are cupped, as the table tells how it is done. The little-finger edge, which it names
    as well, is shown where tapping is taught: no source says where to use it rather than a palm.
    """
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
