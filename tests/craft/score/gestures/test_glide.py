"""Hands that run along their zones."""

import pytest

from tests.craft.sessions import KNOWN
from unknot.craft.knowledge import Zone
from unknot.craft.score.events import Hand
from unknot.craft.score.gestures.glide import feathers, places_of

NAMES = ("erector_thoracic", "lumbar_paraspinal")
LEFT = tuple(KNOWN.zones[f"{name}_left"] for name in NAMES)
BOTH = (*LEFT, *(KNOWN.zones[f"{name}_right"] for name in NAMES))


def test_feathering_takes_a_hand_on_each_side_in_turn() -> None:
    left, right = feathers(BOTH, 1, frozenset(), KNOWN)
    assert (left.hand, right.hand) == (Hand.LEFT, Hand.RIGHT)
    assert places_of(right) == tuple((-x, y) for x, y in places_of(left))
    assert left.waypoints[0].at_permille == 0
    assert right.waypoints[0].at_permille == 500


def test_on_one_side_feathering_goes_hand_over_hand_along_the_same_line() -> None:
    left, right = feathers(LEFT, 1, frozenset(), KNOWN)
    assert (left.hand, right.hand) == (Hand.LEFT, Hand.RIGHT)
    assert places_of(right) == places_of(left)
    assert right.waypoints[0].at_permille == left.waypoints[-1].at_permille == 500


@pytest.mark.parametrize("zones", [LEFT, BOTH])
def test_feathering_comes_down(zones: tuple[Zone, ...]) -> None:
    for path in feathers(zones, 1, frozenset(), KNOWN):
        heights = [y for _, y in places_of(path)]
        assert heights == sorted(heights, reverse=True)
