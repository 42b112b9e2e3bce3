"""Limits as a file says them, in a fixed order, and back."""

import msgspec

from unknot.craft.screening.limits import Limits, Position


class LimitsReport(msgspec.Struct, frozen=True):
    """Limits as a file says them, in a fixed order."""

    max_pressure: int
    withheld_techniques: tuple[str, ...]
    withheld_zones: tuple[str, ...]
    positions: tuple[str, ...]
    max_minutes: int


def limits_report(limits: Limits) -> LimitsReport:
    """Put limits into a fixed order."""
    return LimitsReport(
        max_pressure=limits.max_pressure,
        withheld_techniques=tuple(sorted(limits.withheld_techniques)),
        withheld_zones=tuple(sorted(limits.withheld_zones)),
        positions=tuple(sorted(limits.positions)),
        max_minutes=limits.max_minutes,
    )


def limits_reported(said: LimitsReport) -> Limits:
    """Read limits as a file says them."""
    return Limits(
        max_pressure=said.max_pressure,
        withheld_techniques=frozenset(said.withheld_techniques),
        withheld_zones=frozenset(said.withheld_zones),
        positions=frozenset(map(Position, said.positions)),
        max_minutes=said.max_minutes,
    )
