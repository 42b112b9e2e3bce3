"""No approach ever leaves what is safe for a client, or what its therapist may do."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.craft.approach.reckoning import asked, breaches, clearances, left_out, scopes
from tests.craft.sessions import KNOWN, clearances_with_a_plan
from unknot.craft.approach import (
    Approach,
    Asked,
    Leeway,
    Scope,
    draft,
    fitted,
    is_within,
    leeway_for,
)
from unknot.craft.approach.offering import changed, offers
from unknot.craft.errors import Withheld
from unknot.craft.screening import Clearance


def leeway_of(clearance: Clearance, scope: Scope, left_alone: tuple[str, ...]) -> Leeway | None:
    try:
        return leeway_for(clearance, scope, left_alone, KNOWN)
    except Withheld:
        return None


def drafted(wanted: Asked, leeway: Leeway | None) -> Approach | None:
    try:
        return draft(wanted, leeway, KNOWN) if leeway else None
    except Withheld:
        return None


@settings(max_examples=400)
@given(asked, clearances, scopes, left_out)
def test_a_draft_never_leaves_clearance_or_scope(
    wanted: Asked, clearance: Clearance, scope: Scope, left_alone: tuple[str, ...]
) -> None:
    leeway = leeway_of(clearance, scope, left_alone)
    approach = drafted(wanted, leeway)
    assume(approach is not None and leeway is not None)
    assert approach is not None
    assert leeway is not None
    assert breaches(approach, clearance, scope, left_alone) == []
    assert is_within(approach, leeway, KNOWN)


@settings(max_examples=200)
@given(asked, clearances, scopes, left_out, st.data())
def test_no_row_of_changes_ever_leaves_them_either(
    wanted: Asked,
    clearance: Clearance,
    scope: Scope,
    left_alone: tuple[str, ...],
    data: st.DataObject,
) -> None:
    leeway = leeway_of(clearance, scope, left_alone)
    approach = drafted(wanted, leeway)
    assume(approach is not None and leeway is not None)
    assert approach is not None
    assert leeway is not None
    for _ in range(4):
        every = [
            (name, one.value)
            for name, offer in offers(approach, leeway, KNOWN).items()
            for one in offer.choices
        ]
        if not every:
            return
        name, value = data.draw(st.sampled_from(every))
        approach = changed(approach, name, value, leeway, KNOWN)
        assert breaches(approach, clearance, scope, left_alone) == []


@settings(max_examples=200)
@given(asked, clearances_with_a_plan, scopes, clearances_with_a_plan, scopes, left_out)
def test_what_was_agreed_under_other_limits_is_brought_within_those_that_hold_now(
    wanted: Asked,
    before: Clearance,
    scope_before: Scope,
    now: Clearance,
    scope_now: Scope,
    left_alone: tuple[str, ...],
) -> None:
    approach = drafted(wanted, leeway_of(before, scope_before, ()))
    leeway = leeway_of(now, scope_now, left_alone)
    assume(approach is not None and leeway is not None)
    assert approach is not None
    assert leeway is not None
    try:
        left = fitted(approach, leeway, KNOWN)
    except Withheld:
        return
    assert breaches(left, now, scope_now, left_alone) == []
    if is_within(approach, leeway, KNOWN):
        assert breaches(approach, now, scope_now, left_alone) == []


@given(asked, clearances, scopes, left_out)
def test_a_verdict_that_allows_no_plan_gives_no_leeway(
    wanted: Asked, clearance: Clearance, scope: Scope, left_alone: tuple[str, ...]
) -> None:
    assume(not clearance.verdict.allows_a_plan)
    assert leeway_of(clearance, scope, left_alone) is None
    assert drafted(wanted, None) is None
