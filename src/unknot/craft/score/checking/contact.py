"""Contact: the parts of a hand's cycle in which it is on the skin."""

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

import msgspec
from shapely import LineString
from shapely.geometry import Point as Spot
from shapely.geometry.base import BaseGeometry

from unknot.craft.score.events import HandPath, Waypoint

WIDTH_CM = 23.0
HEIGHT_CM = 66.0


class Sweep(msgspec.Struct, frozen=True):
    """One straight way on the skin, with the pressure it is done with."""

    way: BaseGeometry
    start: Waypoint
    end: Waypoint
    pressure: int
    seconds: float

    @property
    def centimetres(self) -> float:
        """How long the way is on an average back."""
        dx, dy = self.end.x - self.start.x, self.end.y - self.start.y
        return hypot(dx * WIDTH_CM, dy * HEIGHT_CM)

    @property
    def speed(self) -> float:
        """How fast it is, in centimetres a second; a way in no time at all is endlessly fast."""
        return self.centimetres / self.seconds if self.seconds > 0 else self.centimetres * 1e9


def sweeps_of(path: HandPath, pressure: int, cycle_seconds: float) -> Iterator[Sweep]:
    """Give each part of a cycle that touches the skin; pressure is rounded up."""
    for start, end in pairwise(path.waypoints):
        yield Sweep(
            way=_way(start, end),
            start=start,
            end=end,
            pressure=-(-pressure * end.weight // 100),
            seconds=cycle_seconds * (end.at_permille - start.at_permille) / 1000,
        )


def air_of(path: HandPath, cycle_seconds: float) -> Sweep | None:
    """Give the way back through the air; None for hands that stay on the skin."""
    first, last = path.waypoints[0], path.waypoints[-1]
    if not path.lifts:
        return None
    return Sweep(
        way=_way(last, first),
        start=last,
        end=first,
        pressure=0,
        seconds=cycle_seconds * (1000 + first.at_permille - last.at_permille) / 1000,
    )


def _way(start: Waypoint, end: Waypoint) -> BaseGeometry:
    if (start.x, start.y) == (end.x, end.y):
        return Spot(start.x, start.y)
    return LineString([(start.x, start.y), (end.x, end.y)])
