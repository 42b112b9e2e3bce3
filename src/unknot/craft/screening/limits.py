"""Limits: what a plan may do. They form a meet-semilattice, so caution only ever adds up."""

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce

import msgspec

from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES


class Position(StrEnum):
    """How the receiver lies or sits."""

    FACE_DOWN = "face_down"
    ASTRIDE_CHAIR = "astride_chair"
    SIDE_LYING_LEFT = "side_lying_left"
    SIDE_LYING_RIGHT = "side_lying_right"


class Limits(msgspec.Struct, frozen=True):
    """Bound a home plan: pressure on the Walton scale, techniques, zones, positions, minutes.

    `withheld_zones` holds every form of an id that may not be touched: families, their sided
    zones, and no-go areas, so that membership is a plain look-up.
    """

    max_pressure: int = HOME_CEILING
    withheld_techniques: frozenset[str] = frozenset()
    withheld_zones: frozenset[str] = frozenset()
    positions: frozenset[Position] = frozenset(Position)
    max_minutes: int = LONGEST_MINUTES

    def meet(self, other: "Limits") -> "Limits":
        """Keep the stricter of each part."""
        return Limits(
            max_pressure=min(self.max_pressure, other.max_pressure),
            withheld_techniques=self.withheld_techniques | other.withheld_techniques,
            withheld_zones=self.withheld_zones | other.withheld_zones,
            positions=self.positions & other.positions,
            max_minutes=min(self.max_minutes, other.max_minutes),
        )

    def within(self, other: "Limits") -> bool:
        """Say whether these limits are at least as strict as the other's."""
        return self.meet(other) == self


OPEN = Limits()
CLOSED = Limits(max_pressure=0, positions=frozenset(), max_minutes=0)
"""Nothing at all: what an emergency, a "not now" or a missing answer leaves."""


def meet_all(limits: Iterable[Limits]) -> Limits:
    """Meet any number of limits; none at all leaves the open limits of a home plan."""
    return reduce(Limits.meet, limits, OPEN)
