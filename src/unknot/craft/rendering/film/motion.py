"""Motion: where a hand is within a cycle, and how it touches; the same curves as in the player.

Between waypoints each coordinate follows a monotone cubic (Fritsch and Carlson): smooth, and never
past a waypoint, so that no drawn hand strays where the checked path does not go.
"""

from bisect import bisect_right
from math import pi, sin

import msgspec

from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.rendering.picture.stage import on_stage
from unknot.craft.score.events import HandPath, Waypoint

LEANING_SHARE = 0.25
"""A moving hand takes on the weight of a stretch within this share of it."""


class Pose(msgspec.Struct, frozen=True):
    """A hand on the stage, in millimetres.

    `press` is 0 to 1 of the firmest; `height` 0 to 1 of how far it is lifted off the skin.
    """

    x_mm: float
    y_mm: float
    press: float = 0.0
    height: float = 0.0


class Curve(msgspec.Struct, frozen=True):
    """A path prepared for asking where its hand is."""

    path: HandPath
    points: tuple[Waypoint, ...]
    slopes: tuple[tuple[float, float], ...]

    def pose(self, permille: float, pressure: int) -> Pose:
        """Give the pose at a moment of the cycle, for a stroke of this pressure."""
        first, last = self.points[0], self.points[-1]
        if self.path.lifts and not first.at_permille <= permille <= last.at_permille:
            return _in_the_air(first, last, permille)
        index = min(bisect_right(self.points, permille, key=_at), len(self.points) - 1)
        return self._on_skin(max(index - 1, 0), permille, pressure)

    def _on_skin(self, index: int, permille: float, pressure: int) -> Pose:
        begin = self.points[index]
        end = self.points[min(index + 1, len(self.points) - 1)]
        span = end.at_permille - begin.at_permille
        share = min(max((permille - begin.at_permille) / span, 0.0), 1.0) if span else 1.0
        leaning = 1.0 if (begin.x, begin.y) == (end.x, end.y) else LEANING_SHARE
        weight = begin.weight + (end.weight - begin.weight) * min(share / leaning, 1.0)
        leave_x, leave_y = self.slopes[index]
        arrive_x, arrive_y = self.slopes[min(index + 1, len(self.points) - 1)]
        x = _cubic(begin.x, end.x, span * leave_x, span * arrive_x, share)
        y = _cubic(begin.y, end.y, span * leave_y, span * arrive_y, share)
        return Pose(
            *on_stage((x, y)), press=min(pressure, HOME_CEILING) / HOME_CEILING * weight / 100
        )


def curve_of(path: HandPath) -> Curve:
    """Prepare a path."""
    points = path.waypoints
    if not path.lifts and points[-1].at_permille < 1000:
        points = (*points, Waypoint(1000, points[0].x, points[0].y, points[0].weight))
    slopes = tuple(_slopes(points, index) for index in range(len(points)))
    return Curve(path, points, slopes)


def eased(share: float) -> float:
    """Begin and end softly."""
    return share * share * (3 - 2 * share)


def _at(point: Waypoint) -> int:
    return point.at_permille


def _in_the_air(first: Waypoint, last: Waypoint, permille: float) -> Pose:
    """Move from the last touch of one cycle to the first of the next."""
    gap = 1000 - last.at_permille + first.at_permille
    share = (permille - last.at_permille) % 1000 / gap
    soft = eased(share)
    place = (last.x + (first.x - last.x) * soft, last.y + (first.y - last.y) * soft)
    return Pose(*on_stage(place), height=sin(pi * share))


def _cubic(begin: float, end: float, leave: float, arrive: float, share: float) -> float:
    s2, s3 = share**2, share**3
    return (
        (2 * s3 - 3 * s2 + 1) * begin
        + (s3 - 2 * s2 + share) * leave
        + (3 * s2 - 2 * s3) * end
        + (s3 - s2) * arrive
    )


def _slopes(points: tuple[Waypoint, ...], index: int) -> tuple[float, float]:
    """Say how fast both coordinates change at a waypoint, per permille."""
    here = points[index]
    before = points[index - 1] if index else _turned(points, -1)
    after = points[index + 1] if index + 1 < len(points) else _turned(points, 1)
    if before is None or after is None:
        return (0.0, 0.0)
    left, right = here.at_permille - before.at_permille, after.at_permille - here.at_permille
    return (
        _slope(here.x - before.x, after.x - here.x, left, right),
        _slope(here.y - before.y, after.y - here.y, left, right),
    )


def _turned(points: tuple[Waypoint, ...], direction: int) -> Waypoint | None:
    """Give the neighbour across the turn of a cycle, where the path closes."""
    first, last = points[0], points[-1]
    whole = last.at_permille - first.at_permille >= 1000
    if len(points) < 3 or not whole or (first.x, first.y) != (last.x, last.y):
        return None
    one = points[1] if direction == 1 else points[-2]
    return Waypoint(one.at_permille + direction * 1000, one.x, one.y, one.weight)


def _slope(came: float, goes: float, left: int, right: int) -> float:
    """Give the weighted harmonic mean of the slopes on both sides; 0 at a turning point."""
    if left <= 0 or right <= 0:
        return 0.0
    rise, run = came / left, goes / right
    if rise * run <= 0:
        return 0.0
    return 3 * (left + right) / ((2 * right + left) / rise + (right + 2 * left) / run)
