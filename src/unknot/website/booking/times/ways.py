"""How long the way between two places takes: the practice's own figure, or an estimate."""

from collections.abc import Mapping
from math import asin, ceil, cos, radians, sin, sqrt

import msgspec

from unknot.website.booking.times.cells import cells_for
from unknot.website.practice.spot import Spot

EARTH_KM = 6371.0


class Roads(msgspec.Struct, frozen=True):
    """How the ways of a practice are reckoned.

    An estimate takes the straight line times `road_factor`, at `kmh`. `known` holds the minutes
    that the practice states for a pair of places, by their numbers, in either order. `in_town` are
    the minutes from door to door within one place. A way takes as long there as back.
    """

    spots: Mapping[int, Spot]
    road_factor: float
    kmh: float
    known: Mapping[tuple[int, int], int] = msgspec.field(default_factory=dict)
    in_town: int = 0

    def minutes(self, here: int, there: int, *, home: bool = False) -> int:
        """Say how long the way takes from one place to another.

        Within a place it takes time only where an end of it is somebody’s `home`.
        """
        if here == there:
            return self.in_town if home else 0
        known = self.known.get((here, there), self.known.get((there, here)))
        return self._estimate(here, there) if known is None else known

    def cells(self, here: int, there: int, *, home: bool = False) -> int:
        """Count the cells that the way takes."""
        return cells_for(self.minutes(here, there, home=home))

    def _estimate(self, here: int, there: int) -> int:
        km = straight_line_km(self.spots[here], self.spots[there]) * self.road_factor
        return ceil(km / self.kmh * 60)


def straight_line_km(here: Spot, there: Spot) -> float:
    """Measure the shortest way over the globe, by the haversine formula."""
    up = sin(radians(there.latitude - here.latitude) / 2) ** 2
    across = sin(radians(there.longitude - here.longitude) / 2) ** 2
    level = cos(radians(here.latitude)) * cos(radians(there.latitude))
    return 2 * EARTH_KM * asin(sqrt(up + level * across))
