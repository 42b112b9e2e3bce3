"""Towns are known however they are written, and spelled as the list spells them."""

import pytest

from unknot.website.practice.towns import find_town, spelled, towns


@pytest.mark.parametrize(
    ("written", "known"),
    [("hermanus", "Hermanus"), ("BETTYS BAY", "Betty’s Bay"), ("kleinmond", "Kleinmond")],
)
def test_a_known_town_is_spelled_as_the_list_does(written: str, known: str) -> None:
    assert spelled(written) == known
    assert find_town(written) == towns()[known]


def test_a_town_that_nobody_knows_keeps_its_name() -> None:
    assert (spelled("Nowhere Bay"), find_town("Nowhere Bay")) == ("Nowhere Bay", None)
