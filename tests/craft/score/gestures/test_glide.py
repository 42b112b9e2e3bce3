"""Hands that run along their zones."""

from itertools import pairwise

import pytest

from tests.craft.sessions import KNOWN
from unknot.craft.knowledge import Zone
from unknot.craft.score.events import Hand, HandPath
from unknot.craft.score.gestures.glide import feathers, glides, lingering, places_of

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


def rests(path: HandPath) -> list[tuple[int, float, int]]:
    """List where a hand stays for a while: from when on, how high, and with which weight."""
    return [
        (one.at_permille, one.y, other.weight)
        for one, other in pairwise(path.waypoints)
        if (one.x, one.y) == (other.x, other.y) and one.at_permille < other.at_permille
    ]


def test_a_hand_that_lingers_lies_without_weight_at_both_ends_of_its_way() -> None:
    path = glides(LEFT[1:], 2, frozenset(), KNOWN)[0]
    heights = [y for _, y in places_of(path)]
    there, back = rests(lingering(path, 0.6))
    assert [there[1:], back[1:]] == [(max(heights), 0), (min(heights), 0)]
    assert back[0] == 800


def test_a_hand_that_lingers_goes_the_same_way() -> None:
    path = glides(LEFT[1:], 2, frozenset(), KNOWN)[0]
    assert dict.fromkeys(places_of(lingering(path, 0.6))) == dict.fromkeys(places_of(path))
    assert lingering(path, 1.0) == path
