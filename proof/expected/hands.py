"""Techniques, points and the numbers to call, as they stand in the tables."""

from collections.abc import Iterator
from math import dist

from proof.expected.comparing import differing
from proof.expected.reading import Expected, ExpectedPoint, ExpectedTechnique
from unknot.craft.knowledge import Knowledge, Point, Technique

FARTHEST = 0.01
"""How far a point may be drawn from where it is expected."""


def differences_of_hands(knowledge: Knowledge, expected: Expected) -> Iterator[str]:
    """Compare every technique, every point on both sides, and the numbers to call."""
    techniques = {one.id: _technique(one) for one in knowledge.techniques.values()}
    yield from differing("technique", expected.techniques, techniques)
    wanted = {
        f"{name}_{side}": point
        for name, point in expected.points.items()
        for side in ("left", "right")
    }
    yield from differing(
        "point", wanted, {one.id: _point(one, expected) for one in knowledge.points.values()}
    )
    if tuple(one.number for one in knowledge.contacts.values()) != expected.numbers:
        yield f"the numbers to call should be {expected.numbers!r}"


def _technique(technique: Technique) -> ExpectedTechnique:
    tempo = technique.tempo
    fastest = tempo.cycles_per_minute or tempo.firm_cm_per_second or tempo.cm_per_second
    light = tempo.cm_per_second if tempo.firm_cm_per_second else None
    return ExpectedTechnique(
        pressure=technique.pressure_lay,
        seconds=technique.most_seconds,
        at_home=technique.lay_ok,
        fastest=int(fastest[1]) if fastest else None,
        fastest_light=int(light[1]) if light else None,
        alone=frozenset(technique.self_zones),
        only_on=frozenset(technique.only_zones),
    )


def _point(point: Point, expected: Expected) -> ExpectedPoint:
    """Put a point as it is expected; a place near enough to the expected one counts as that."""
    x, y = point.place
    place = (-x if point.side == "left" else x, y)
    wanted = expected.points.get(point.family)
    near = wanted is not None and dist(place, wanted.place) <= FARTHEST
    return ExpectedPoint(
        zone=point.zone,
        pressure=point.max_pressure_lay,
        longest_hold=point.hold_seconds[1],
        repeats=point.most_repeats,
        ball=point.alone_ball,
        place=wanted.place if wanted and near else place,
    )
