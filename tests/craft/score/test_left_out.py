"""A score still tells which places somebody wants left alone."""

from hypothesis import given, settings

from tests.craft.sessions import KNOWN, WELL, clearance, wishes
from unknot.craft.planning import Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.left_out import left_out_besides

ANY = clearance(WELL)
ONCE_BOTH_AGREE = {zone.id for zone in KNOWN.zones.values() if zone.consent_first}


@settings(max_examples=15)
@given(wishes)
def test_what_was_to_be_left_out_is_told(wish: Wish) -> None:
    told = left_out_besides(write_score(plan(wish, ANY, KNOWN), KNOWN), ANY.limits, KNOWN)
    assert set(told) == set(wish.leave_out) - ONCE_BOTH_AGREE
