"""Shapes in back coordinates: just enough geometry to refuse a wrong drawing while loading."""

from itertools import combinations, pairwise

from unknot.craft.knowledge.records.record import Place

Polygon = tuple[Place, ...]
Edge = tuple[Place, Place]


def crosses_itself(polygon: Polygon) -> bool:
    """Say whether two edges meet anywhere but at the corner that neighbours share."""
    if len(set(polygon)) < len(polygon):
        return True
    edges = list(enumerate(_edges(polygon)))
    last = len(edges) - 1
    return any(
        _folds_back(one, other) if j - i in (1, last) else _meet(one, other)
        for (i, one), (j, other) in combinations(edges, 2)
    )


def holds(polygon: Polygon, place: Place) -> bool:
    """Say whether a place lies within a shape; its edge counts as within or without."""
    x, y = place
    inside = False
    for (x1, y1), (x2, y2) in _edges(polygon):
        if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def _edges(polygon: Polygon) -> list[Edge]:
    return list(pairwise((*polygon, polygon[0])))


def _folds_back(one: Edge, other: Edge) -> bool:
    """Say whether neighbours run back over one another."""
    corner = set(one) & set(other)
    (a,), (b,), (c,) = set(one) - corner, corner, set(other) - corner
    onward = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1])
    return _turn(a, b, c) == 0 and onward < 0


def _meet(one: Edge, other: Edge) -> bool:
    """Say whether two edges touch or cross."""
    (a, b), (c, d) = one, other
    if any(_apart((a[axis], b[axis]), (c[axis], d[axis])) for axis in (0, 1)):
        return False
    return _turn(a, b, c) * _turn(a, b, d) <= 0 and _turn(c, d, a) * _turn(c, d, b) <= 0


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Say whether two stretches of an axis have nothing in common."""
    return max(one) < min(other) or max(other) < min(one)


def _turn(a: Place, b: Place, c: Place) -> float:
    """Say which way one turns from a over b to c: left above 0, right below, straight on at 0."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
