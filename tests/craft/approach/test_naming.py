"""Places that somebody names instead of pointing at them."""

import pytest

from tests.craft.sessions import KNOWN
from unknot.craft.approach.naming import NAMED, places_named


@pytest.mark.parametrize(
    ("words", "families"),
    [
        ("My shoulders down from my ears", ["upper_trapezius"]),
        ("A looser neck, and my LOWER back", ["neck_base", "lumbar_paraspinal"]),
        ("Between my shoulder blades", ["interscapular"]),
        ("My nek en my lae rug", ["neck_base", "lumbar_paraspinal"]),
        ("Not my neck, please; the upper back", ["erector_thoracic"]),
        ("An hour where nobody needs me", []),
        ("", []),
    ],
)
def test_they_are_found_in_own_words(words: str, families: list[str]) -> None:
    found = dict.fromkeys(KNOWN.zones[one.zone].family for one in places_named(words, KNOWN))
    assert list(found) == families


def test_every_place_that_can_be_named_is_one_of_the_back() -> None:
    assert set(NAMED) <= set(KNOWN.families)
