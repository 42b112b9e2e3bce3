"""Strictness, written a second time: what proves a limit must not rest on the limit's own code."""

from unknot.craft.screening import Limits, Position


def stricter_of(one: Limits, other: Limits) -> Limits:
    """Keep the stricter of each part."""
    return Limits(
        min(one.max_pressure, other.max_pressure),
        frozenset({*one.withheld_techniques, *other.withheld_techniques}),
        frozenset({*one.withheld_zones, *other.withheld_zones}),
        frozenset(place for place in one.positions if place in other.positions),
        min(one.max_minutes, other.max_minutes),
    )


def as_strict(one: Limits, other: Limits) -> bool:
    """Say whether nothing is allowed by the one that the other does not allow."""
    return (
        one.max_pressure <= other.max_pressure
        and one.withheld_techniques >= other.withheld_techniques
        and one.withheld_zones >= other.withheld_zones
        and one.positions <= other.positions
        and one.max_minutes <= other.max_minutes
    )


def exactly(limits: Limits, position: Position, minutes: int) -> Limits:
    """Leave one position and at most so many minutes."""
    only = Limits(positions=frozenset({position}), max_minutes=minutes)
    return stricter_of(limits, only)
