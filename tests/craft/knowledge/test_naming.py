"""Zones, sides and places are called the same wherever they are named."""

from tests.craft.sessions import KNOWN
from unknot.craft.knowledge.naming import family_name, places_left_out, short_name, sides_of

LEFT, RIGHT = (KNOWN.zones[f"lumbar_paraspinal_{side}"] for side in ("left", "right"))
MIDDLE = KNOWN.zones["sacrum"]


def test_a_zone_is_named_briefly_and_by_its_family() -> None:
    assert short_name(MIDDLE) == "flat bone below the back"
    assert family_name(LEFT) == family_name(RIGHT) == "lower back"


def test_sides_are_named_together_and_the_middle_is_none() -> None:
    assert [sides_of(zones) for zones in ([LEFT], [LEFT, RIGHT], [LEFT, MIDDLE], [MIDDLE])] == [
        "left",
        "both",
        "left",
        "middle",
    ]


def test_a_family_is_left_out_by_its_own_name_or_with_all_of_its_zones() -> None:
    named = ["lower back"]
    assert places_left_out({"lumbar_paraspinal"}, KNOWN) == named
    assert places_left_out({LEFT.id, RIGHT.id}, KNOWN) == named
    assert places_left_out({LEFT.id}, KNOWN) == []
