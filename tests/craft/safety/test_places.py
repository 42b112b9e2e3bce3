"""Where hands must not press, measured from the bare numbers of the back.

Neither the tables nor the checker are asked: if both drew an area too small, this would still see
a hand in it.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given, settings

from tests.craft.sessions import KNOWN, clearances_with_a_plan, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.events import Gentler, HandPath, Score, Stroke
from unknot.craft.screening import Clearance

EDGE = 0.004
"""A millimetre: rounding of places."""
SPINE = 0.065
STEPS = 12


class Touch(NamedTuple):
    """A place on the skin: how far from the spine, how high, with what, and how firmly."""

    x: float
    y: float
    technique: str
    pressure: int


def touches(score: Score) -> Iterator[Touch]:
    """Follow every hand of every stroke, in each form in which it may be played."""
    for stroke in score.events:
        if isinstance(stroke, Stroke):
            forms: tuple[Stroke | Gentler, ...] = (stroke, *stroke.gentler)
            for form in forms:
                for hand in form.hands or stroke.hands:
                    yield from along(hand, form)


def along(hand: HandPath, form: Stroke | Gentler) -> Iterator[Touch]:
    for start, end in pairwise(hand.waypoints):
        pressure = -(-form.pressure * end.weight // 100)
        for step in range(STEPS + 1):
            share = step / STEPS
            x = start.x + share * (end.x - start.x)
            y = start.y + share * (end.y - start.y)
            yield Touch(abs(x), y, form.technique, pressure)


def on_the_spine(touch: Touch) -> bool:
    return touch.x < SPINE - EDGE


def on_a_kidney(touch: Touch) -> bool:
    return 0.26 + EDGE < touch.x < 0.48 - EDGE and 0.23 + EDGE < touch.y < 0.47 - EDGE


def on_a_floating_rib(touch: Touch) -> bool:
    """A rib runs from (0.20, 0.44) to (0.60, 0.33)."""
    rib = 0.44 - (touch.x - 0.2) * 0.11 / 0.4
    return 0.2 <= touch.x <= 0.6 and abs(touch.y - rib) < 0.008


def beside_the_neck(touch: Touch) -> bool:
    """The neck is 0.24 wide at the skull, and its front lies beyond."""
    return touch.y > 0.9 and touch.x > 0.23


def on_bone_or_neck(touch: Touch) -> bool:
    """Sacrum, neck, the inner edge of the blade, or the blade itself."""
    sacrum = touch.y < 0.12 and touch.x < 0.22
    blade = 0.57 < touch.y < 0.75 and 0.27 < touch.x < 0.58
    return sacrum or touch.y > 0.82 or blade


def wrong(touch: Touch) -> bool:
    """Say whether this touch breaks a law."""
    gliding = touch.technique == "effleurage"
    tapping = touch.technique == "tapotement"
    return (
        (on_the_spine(touch) and (touch.pressure > 1 or tapping))
        or (on_a_kidney(touch) and (touch.pressure > 1 or not gliding))
        or (on_a_floating_rib(touch) and touch.pressure > 0)
        or beside_the_neck(touch)
        or (tapping and on_bone_or_neck(touch))
    )


@settings(max_examples=60)
@given(wishes, clearances_with_a_plan)
def test_no_hand_presses_where_it_must_not(wish: Wish, clearance: Clearance) -> None:
    try:
        score = write_score(plan(wish, clearance, KNOWN), KNOWN)
    except Withheld:
        return
    assert [touch for touch in touches(score) if wrong(touch)] == []
