"""From degrees to the units of a drawing: flat, which is true enough for a few dozen kilometres."""

from collections.abc import Iterable
from math import cos, radians

import msgspec

from unknot.website.practice.spot import Spot

Point = tuple[float, float]
LEAST_DEGREES = 0.12
"""A single place is shown with so much around it."""


class Projection(msgspec.Struct, frozen=True):
    """A window on the globe, fitted into `width` by `height` with a margin on each side."""

    middle: Spot
    units_per_degree: float
    width: float
    height: float

    def __call__(self, spot: Spot) -> Point:
        """Give where a spot stands in the drawing; y grows downwards."""
        east = (spot.longitude - self.middle.longitude) * cos(radians(self.middle.latitude))
        south = self.middle.latitude - spot.latitude
        return (
            self.width / 2 + east * self.units_per_degree,
            self.height / 2 + south * self.units_per_degree,
        )


def fit(spots: Iterable[Spot], width: float, height: float, margin: float) -> Projection:
    """Choose the window that holds all spots; there has to be one at least."""
    all_spots = list(spots)
    lows = min(s.latitude for s in all_spots), min(s.longitude for s in all_spots)
    highs = max(s.latitude for s in all_spots), max(s.longitude for s in all_spots)
    middle = Spot((lows[0] + highs[0]) / 2, (lows[1] + highs[1]) / 2)
    tall = max(highs[0] - lows[0], LEAST_DEGREES)
    wide = max((highs[1] - lows[1]) * cos(radians(middle.latitude)), LEAST_DEGREES)
    scale = min((width - 2 * margin) / wide, (height - 2 * margin) / tall)
    return Projection(middle, scale, width, height)
