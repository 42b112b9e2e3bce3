"""A hand throws the same shadow in a film as in the player."""

import re
from pathlib import Path

import pytest

from unknot.craft.rendering.film.shadows import ARM, SHADOWS, Box, shadow_of
from unknot.craft.score.events import Contact, Hand, HandPath, Waypoint
from unknot.website import guide

STYLE = Path(guide.__file__).parent / "static/guide/player/hands.css"
RULE = re.compile(r"([^{}]+)\{([^{}]*--shadow-left[^{}]*)\}")
SIDES = ("left", "top", "width", "height")


def in_the_player() -> dict[str, Box]:
    """Read the boxes of the player by contact; the usual one has no name."""
    found: dict[str, Box] = {}
    for selector, body in RULE.findall(STYLE.read_text(encoding="utf-8")):
        sizes = dict(re.findall(r"--shadow-(\w+): (-?\d+)%", body))
        if len(sizes) == len(SIDES):
            left, top, width, height = (float(sizes[side]) for side in SIDES)
            for name in re.findall(r'data-contact="(\w+)"', selector) or [""]:
                found[name] = (left, top, width, height)
    return found


def path(contact: Contact, hand: Hand) -> HandPath:
    return HandPath(hand, contact, (Waypoint(0, 0, 0.5, 100),))


def test_the_boxes_are_those_of_the_player() -> None:
    ours = {str(contact): box for contact, box in SHADOWS.items()}
    assert {"": ARM} | ours == in_the_player()


@pytest.mark.parametrize("contact", [Contact.PALM, Contact.KNUCKLES])
def test_a_left_hand_throws_it_to_the_other_side(contact: Contact) -> None:
    left, top, width, height = shadow_of(path(contact, Hand.RIGHT))
    assert shadow_of(path(contact, Hand.LEFT)) == (-left - width, top, width, height)
