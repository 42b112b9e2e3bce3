"""Ways along the Overstrand coast."""

import pytest

from unknot.website.booking.times.ways import Roads, straight_line_km
from unknot.website.practice.spot import Spot

KLEINMOND, HERMANUS, BETTYS_BAY = 1, 2, 3
SPOTS = {
    KLEINMOND: Spot(-34.343, 19.036),
    HERMANUS: Spot(-34.418, 19.234),
    BETTYS_BAY: Spot(-34.356, 18.927),
}
ROADS = Roads(SPOTS, road_factor=1.6, kmh=60, known={(KLEINMOND, BETTYS_BAY): 14})


def test_from_a_place_to_itself_there_is_no_way() -> None:
    assert ROADS.minutes(KLEINMOND, KLEINMOND) == 0


def test_within_a_town_there_is_a_way_only_to_a_home_or_from_one() -> None:
    roads = Roads(SPOTS, road_factor=1.6, kmh=60, in_town=12)
    assert roads.minutes(HERMANUS, HERMANUS) == 0
    assert roads.minutes(HERMANUS, HERMANUS, home=True) == 12
    assert roads.cells(HERMANUS, HERMANUS, home=True) == 3
    assert roads.minutes(KLEINMOND, HERMANUS, home=True) == 32


def test_what_the_practice_states_holds_in_both_directions() -> None:
    assert ROADS.minutes(KLEINMOND, BETTYS_BAY) == 14
    assert ROADS.minutes(BETTYS_BAY, KLEINMOND) == 14


def test_the_straight_line_from_kleinmond_to_hermanus_is_about_twenty_kilometres() -> None:
    assert straight_line_km(SPOTS[KLEINMOND], SPOTS[HERMANUS]) == pytest.approx(20.0, abs=0.5)


def test_what_is_not_stated_is_estimated_and_rounded_up() -> None:
    km = straight_line_km(SPOTS[KLEINMOND], SPOTS[HERMANUS])
    assert ROADS.minutes(KLEINMOND, HERMANUS) == 32
    assert 31 < km * 1.6 < 32
    assert ROADS.cells(KLEINMOND, HERMANUS) == 7
