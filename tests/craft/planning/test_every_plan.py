"""Whatever is wished and whatever is allowed: laws that every plan keeps."""

import pytest
from hypothesis import given, settings

from tests.craft.planning.routines import seconds_of
from tests.craft.sessions import KNOWN, clearances_with_a_plan, session, wishes
from unknot.craft.errors import Withheld
from unknot.craft.planning import Phase, Wish, plan
from unknot.craft.screening import Clearance


@settings(max_examples=150)
@given(wishes, clearances_with_a_plan)
def test_every_plan_stays_inside_its_clearance_and_fills_its_minutes(
    wish: Wish, clearance: Clearance
) -> None:
    try:
        routine = plan(wish, clearance, KNOWN)
    except Withheld:
        return
    assert seconds_of(routine) == routine.minutes * 60
    assert routine.minutes <= min(wish.minutes, clearance.limits.max_minutes)
    assert routine.position in clearance.limits.positions
    assert routine.limits.within(clearance.limits)
    for step in routine.steps:
        assert step.pressure <= clearance.limits.max_pressure
        assert step.technique not in clearance.limits.withheld_techniques
        assert not set(step.zones) & clearance.limits.withheld_zones
        assert step.why_text


@settings(max_examples=50)
@given(wishes, clearances_with_a_plan)
def test_the_same_wish_gives_the_same_plan(wish: Wish, clearance: Clearance) -> None:
    try:
        assert plan(wish, clearance, KNOWN) == plan(wish, clearance, KNOWN)
    except Withheld as first:
        with pytest.raises(Withheld, match=str(first)):
            plan(wish, clearance, KNOWN)


@settings(max_examples=100)
@given(wishes)
def test_phases_keep_the_order_of_the_craft(wish: Wish) -> None:
    try:
        phases = [list(Phase).index(step.phase) for step in session(wish).steps]
    except Withheld:
        return
    assert phases == sorted(phases)


@settings(max_examples=60)
@given(wishes)
def test_a_session_never_presses_more_than_six_points(wish: Wish) -> None:
    try:
        points = [point for step in session(wish).steps for point in step.points]
    except Withheld:
        return
    assert len(set(points)) == len(points) <= 6
