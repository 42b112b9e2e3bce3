"""Ground: where on the drawn back a hand may go, in back coordinates."""

from functools import lru_cache

from unknot.craft.knowledge import Knowledge, Place, Zone
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.score.lines import centreline, holds, part, side_of

HAND_FROM_SPINE = 0.19
"""Where the middle of a hand lies beside the spine, so that none of the hand lies on it."""


@lru_cache(maxsize=4096)
def ceiling_at(place: Place, knowledge: Knowledge) -> int:
    """Give the firmest pressure that the no-go areas leave at a place."""
    x, y = place
    bounds = [
        no_go.max_pressure or 0
        for no_go in knowledge.no_go.values()
        for polygon in no_go.polygons
        if holds(polygon, x, y)
    ]
    return min(bounds, default=HOME_CEILING)


def _clear_around(place: Place, reach: Place, knowledge: Knowledge) -> bool:
    """Say whether a small gesture around a place stays out of every no-go area."""
    x, y = place
    rx, ry = reach
    around = [(x, y), (x - rx, y), (x + rx, y), (x, y - ry), (x, y + ry)]
    around += [(x + i * rx * 0.7, y + j * ry * 0.7) for i in (-1, 1) for j in (-1, 1)]
    return all(ceiling_at(spot, knowledge) == HOME_CEILING for spot in around)


@lru_cache(maxsize=512)
def _fitting(
    polygon: tuple[Place, ...], side: int, reach: Place, knowledge: Knowledge
) -> tuple[Place, ...]:
    """Keep whole hands beside the spine where there is room, else at least their middles.

    A zone across the middle is held where it is.
    """
    middles = part(centreline(polygon, side), 0.1, 0.9)
    aside = tuple((side * max(abs(x), HAND_FROM_SPINE), y) for x, y in middles)
    for places in (aside, middles) if side_of(polygon) else (middles,):
        fitting = tuple(one for one in places if _fits(one, reach, polygon, knowledge))
        if fitting:
            return fitting
    return ()


def spots(
    zone: Zone, side: int, count: int, reach: Place, knowledge: Knowledge
) -> tuple[Place, ...]:
    """Spread at most so many places along a zone, each with room for a small gesture."""
    fitting = _fitting(zone.polygon, side, reach, knowledge)
    if len(fitting) <= count:
        return fitting
    step = len(fitting) / count
    return tuple(fitting[int(step * (number + 0.5))] for number in range(count))


def _fits(place: Place, reach: Place, polygon: tuple[Place, ...], knowledge: Knowledge) -> bool:
    x, y = place
    rx, ry = reach
    corners = [(x - rx, y), (x + rx, y), (x, y - ry), (x, y + ry)]
    inside = all(holds(polygon, *corner) for corner in corners)
    return inside and _clear_around(place, reach, knowledge)
