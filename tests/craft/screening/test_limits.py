"""Limits meet: caution adds up, whatever the order."""

from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.screening.limits import CLOSED, OPEN, Limits, Position, meet_all

some_limits = st.builds(
    Limits,
    max_pressure=st.integers(0, 3),
    withheld_techniques=st.frozensets(st.sampled_from(["friction", "tapotement", "vibration"])),
    withheld_zones=st.frozensets(st.sampled_from(["neck_base", "sacrum", "gluteal_top_left"])),
    positions=st.frozensets(st.sampled_from(Position)),
    max_minutes=st.integers(0, 45),
)


@given(some_limits, some_limits)
def test_which_limit_comes_first_does_not_matter(one: Limits, other: Limits) -> None:
    assert one.meet(other) == other.meet(one)


@given(some_limits, some_limits, some_limits)
def test_how_limits_are_grouped_does_not_matter(one: Limits, two: Limits, three: Limits) -> None:
    assert one.meet(two).meet(three) == one.meet(two.meet(three))


@given(some_limits)
def test_saying_a_limit_twice_changes_nothing(limits: Limits) -> None:
    assert limits.meet(limits) == limits


@given(some_limits)
def test_open_limits_add_nothing_and_closed_limits_close(limits: Limits) -> None:
    assert limits.meet(OPEN) == limits
    assert limits.meet(CLOSED).within(CLOSED)


@given(st.lists(some_limits), some_limits)
def test_one_more_limit_never_loosens(limits: list[Limits], more: Limits) -> None:
    assert meet_all([*limits, more]).within(meet_all(limits))
