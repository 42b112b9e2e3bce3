"""Lines: shapes on the back measured: their middle, their sides, what lies within them."""

from functools import cache
from itertools import pairwise
from math import hypot

from unknot.craft.knowledge import Place, Zone

X_CM = 23.0
Y_CM = 66.0
BESIDE_SPINE = 0.08
LEVELS = 11
THINNEST = 0.03


def distance_cm(one: Place, other: Place) -> float:
    """Measure the way between two places."""
    return hypot((one[0] - other[0]) * X_CM, (one[1] - other[1]) * Y_CM)


def length_cm(places: tuple[Place, ...]) -> float:
    """Measure a way through places."""
    return sum(distance_cm(one, other) for one, other in pairwise(places))


def part(line: tuple[Place, ...], start: float, end: float) -> tuple[Place, ...]:
    """Cut a line to a share of its length in places, both ends included."""
    last = len(line) - 1
    return line[round(start * last) : round(end * last) + 1]


def side_of(polygon: tuple[Place, ...]) -> int:
    """Say on which side a shape lies: -1 left, 1 right, 0 across the spine."""
    xs = [place[0] for place in polygon]
    return 1 if min(xs) > 0 else -1 if max(xs) < 0 else 0


def sides_of(zone: Zone) -> tuple[int, ...]:
    """Give the sides a zone lies on; one in the middle lies on both."""
    side = side_of(zone.polygon)
    return (side,) if side else (-1, 1)


@cache
def centreline(polygon: tuple[Place, ...], side: int) -> tuple[Place, ...]:
    """Give the middle of a shape along its length, on one side (-1 left, 1 right) of the spine.

    It leads from low to high, or from the spine outward where the shape lies across.
    """
    right = tuple((abs(x) if side_of(polygon) else x, y) for x, y in polygon)
    across = _lies_across(right)
    levels = _levels([place[0 if across else 1] for place in right], across=across)
    middle = [_middle(right, level, across=across) for level in levels]
    return tuple((side * place[0], place[1]) for place in middle if place is not None)


def holds(polygon: tuple[Place, ...], x: float, y: float) -> bool:
    """Say whether a shape holds a place."""
    left, low, right, high = _bounds(polygon)
    if not (left <= x <= right and low <= y <= high):
        return False
    cuts = _cuts(polygon, y, axis=1)
    return sum(cut > x for cut in cuts) % 2 == 1


def _lies_across(polygon: tuple[Place, ...]) -> bool:
    xs, ys = [place[0] for place in polygon], [place[1] for place in polygon]
    return (max(xs) - max(min(xs), 0)) * X_CM > (max(ys) - min(ys)) * Y_CM


def _levels(values: list[float], *, across: bool) -> list[float]:
    low, high = min(values), max(values)
    low = max(low, BESIDE_SPINE) if across else low
    return [low + (high - low) * (number + 0.5) / LEVELS for number in range(LEVELS)]


def _middle(polygon: tuple[Place, ...], level: float, *, across: bool) -> Place | None:
    """Find the middle of the cut through a right half at a level; None where it is too thin."""
    cuts = _cuts(polygon, level, axis=0 if across else 1)
    if not cuts:
        return None
    low, high = min(cuts), max(cuts)
    if across:
        return (level, (low + high) / 2)
    low = max(low, BESIDE_SPINE)
    return ((low + high) / 2, level) if high - low > THINNEST else None


def _cuts(polygon: tuple[Place, ...], level: float, *, axis: int) -> list[float]:
    found = []
    for one, other in pairwise((*polygon, polygon[0])):
        a, b = one[axis], other[axis]
        if (a <= level) != (b <= level):
            share = (level - a) / (b - a)
            found.append(one[1 - axis] + share * (other[1 - axis] - one[1 - axis]))
    return found


@cache
def _bounds(polygon: tuple[Place, ...]) -> tuple[float, float, float, float]:
    xs, ys = [place[0] for place in polygon], [place[1] for place in polygon]
    return min(xs), min(ys), max(xs), max(ys)
