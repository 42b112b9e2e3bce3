"""Paths: places in a row become waypoints with times and weights."""

from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, pi, sin

from unknot.craft.knowledge import Knowledge, Place
from unknot.craft.score.events import Waypoint
from unknot.craft.score.ground import ceiling_at
from unknot.craft.score.lines import distance_cm, length_cm

DIGITS = 4
FULL = 100
ROUND = 8
"""The parts of a ring."""
LOOK_EVERY_CM = 0.5
"""Less than half of the narrowest no-go area."""
SHORT_WAY_CM = 3.0


def waypoint(at_permille: int, place: Place, weight: int) -> Waypoint:
    """Set a place on a path, rounded to a tenth of a millimetre or so."""
    return Waypoint(at_permille, round(place[0], DIGITS), round(place[1], DIGITS), weight)


def resting(place: Place) -> tuple[Waypoint, ...]:
    """Stay in one place for the whole cycle."""
    return (waypoint(0, place, FULL), waypoint(1000, place, FULL))


def ring(
    place: Place, reach: Place, turn: int, weight: Callable[[int], int]
) -> tuple[Waypoint, ...]:
    """Go round a place once; each part of the ring carries a weight of its own."""
    x, y = place
    return tuple(
        waypoint(
            1000 * number // ROUND,
            (
                x + turn * reach[0] * sin(2 * pi * number / ROUND),
                y + reach[1] * cos(2 * pi * number / ROUND),
            ),
            weight(number),
        )
        for number in range(ROUND + 1)
    )


def weight_on(one: Place, other: Place, pressure: int, knowledge: Knowledge) -> int:
    """Give the share of the pressure that may be carried all the way between two places."""
    looks = ceil(distance_cm(one, other) / LOOK_EVERY_CM) + 1
    ceiling = min(ceiling_at(place, knowledge) for place in _between(one, other, looks))
    return FULL if pressure <= ceiling else FULL * ceiling // pressure


def in_short_ways(
    line: tuple[Place, ...], pressure: int, knowledge: Knowledge
) -> tuple[Place, ...]:
    """Cut what may not be pressed all the way into short ways, so that little of it is lost."""
    places = list(line[:1])
    for one, other in pairwise(line):
        whole = weight_on(one, other, pressure, knowledge) == FULL
        parts = 1 if whole else ceil(distance_cm(one, other) / SHORT_WAY_CM)
        places += _between(one, other, parts)[1:]
    return tuple(places)


def _between(one: Place, other: Place, parts: int) -> list[Place]:
    """Divide the way between two places into parts, both ends included."""
    (x, y), (dx, dy) = one, (other[0] - one[0], other[1] - one[1])
    return [(x + dx * n / parts, y + dy * n / parts) for n in range(parts + 1)]


@lru_cache(maxsize=512)
def there_and_back(
    there: tuple[Place, ...], back: tuple[Place, ...], pressure: int, knowledge: Knowledge
) -> tuple[Waypoint, ...]:
    """Go there with weight, and back twice as fast without any; it ends where it began."""
    there = in_short_ways(there, pressure, knowledge)
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


@lru_cache(maxsize=512)
def half_a_cycle(
    line: tuple[Place, ...], start_permille: int, pressure: int, knowledge: Knowledge
) -> tuple[Waypoint, ...]:
    """Spread a way over half a cycle at an even speed, with weight where it may be carried."""
    line = in_short_ways(line, pressure, knowledge)
    gone = [length_cm(line[: number + 1]) for number in range(len(line))]
    weights = [weight_on(one, other, pressure, knowledge) for one, other in pairwise(line)]
    return tuple(
        waypoint(start_permille + round(500 * gone[number] / gone[-1]), place, weight)
        for number, (place, weight) in enumerate(zip(line, (FULL, *weights), strict=True))
    )
