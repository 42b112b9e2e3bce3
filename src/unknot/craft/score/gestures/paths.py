"""Paths: places in a row become waypoints with times and weights."""

from itertools import pairwise

from unknot.craft.knowledge import Knowledge, Place
from unknot.craft.score.events import Waypoint
from unknot.craft.score.ground import ceiling_at, distance_cm

DIGITS = 4
FULL = 100


def waypoint(at_permille: int, place: Place, weight: int) -> Waypoint:
    """Set a place on a path, rounded to a tenth of a millimetre or so."""
    return Waypoint(at_permille, round(place[0], DIGITS), round(place[1], DIGITS), weight)


def resting(place: Place) -> tuple[Waypoint, ...]:
    """Stay in one place for the whole cycle."""
    return (waypoint(0, place, FULL), waypoint(1000, place, FULL))


def weight_on(one: Place, other: Place, pressure: int, knowledge: Knowledge) -> int:
    """Give the share of the pressure that may be carried all the way between two places."""
    between = [
        (one[0] + (other[0] - one[0]) * share / 4, one[1] + (other[1] - one[1]) * share / 4)
        for share in range(5)
    ]
    ceiling = min(ceiling_at(place, knowledge) for place in between)
    return FULL if pressure <= ceiling else FULL * ceiling // pressure


def there_and_back(
    there: tuple[Place, ...], back: tuple[Place, ...], pressure: int, knowledge: Knowledge
) -> tuple[Waypoint, ...]:
    """Go there with weight, and back twice as fast without any; it ends where it began."""
    way = (*there, *back, there[0])
    costs = [
        distance_cm(one, other) / (1 if number < len(there) - 1 else 2)
        for number, (one, other) in enumerate(pairwise(way))
    ]
    total = sum(costs) or 1.0
    points = [waypoint(0, way[0], 0)]
    gone = 0.0
    for number, (one, other) in enumerate(pairwise(way)):
        gone += costs[number]
        presses = number < len(there) - 1
        weight = weight_on(one, other, pressure, knowledge) if presses else 0
        points.append(waypoint(round(1000 * gone / total), other, weight))
    return tuple(points)
