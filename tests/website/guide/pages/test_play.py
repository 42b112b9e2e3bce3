"""What the player shows of the tables."""

from unknot.website.guide.pages.play import hurts_on
from unknot.website.known import load_library


def test_signs_of_an_emergency_stand_first_and_the_others_in_the_order_of_the_table() -> None:
    """On a small phone what stands below may have to be scrolled to."""
    shown = hurts_on(()).signs
    urgent = ["stop_chest", "stop_allergy"]
    others = [one for one in load_library().stop_signs if one not in urgent]
    assert [sign.id for sign in shown] == urgent + others
