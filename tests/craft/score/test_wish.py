"""A score still tells minutes, company, position, and what was to be left out."""

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from tests.craft.sessions import KNOWN, WELL, clearance, session, wishes
from unknot.craft.errors import ScoreError
from unknot.craft.planning import Wish, plan
from unknot.craft.score import write_score
from unknot.craft.score.wish import wish_behind
from unknot.craft.screening import OPEN

ANY = clearance(WELL)
ONCE_BOTH_AGREE = {zone.id for zone in KNOWN.zones.values() if zone.consent_first}


@settings(max_examples=15)
@given(wishes)
def test_what_was_to_be_left_out_is_told(wish: Wish) -> None:
    routine = plan(wish, ANY, KNOWN)
    told = wish_behind(write_score(routine, KNOWN), ANY.limits, KNOWN)
    assert set(told.leave_out) == set(wish.leave_out) - ONCE_BOTH_AGREE
    assert (told.company, told.position) == (wish.company, routine.position)
    assert told.minutes == routine.minutes


def test_a_position_that_does_not_exist_is_refused() -> None:
    odd = replace(write_score(session(Wish(minutes=5)), KNOWN), position="upside_down")
    with pytest.raises(ScoreError, match="There is no position called “upside_down”"):
        wish_behind(odd, OPEN, KNOWN)
