"""The way to somebody’s home, as a stretch of coast with the places on it."""

from collections.abc import Sequence

import msgspec

from unknot.website.booking.bridge import roads_of
from unknot.website.booking.pages.choosing import Chosen
from unknot.website.practice.models import Place

WIDE = 386
"""As wide as the view of its drawing."""
MARGIN = 56
WAVES = (40, 32, 44, 34, 42)
"""How high the shore is drawn at each place, one after the other."""


class Stop(msgspec.Struct, frozen=True):
    """A place on the drawing; `on` at either end of the way."""

    name: str
    x: int
    y: int
    on: bool


class WayThere(msgspec.Struct, frozen=True):
    """How long the way takes, where it begins, and its drawing."""

    minutes: int
    base: str
    stated: bool
    stops: tuple[Stop, ...]
    shore: str
    leg: str


def way_to(chosen: Chosen) -> WayThere | None:
    """Give the way from where the therapist starts; None where it is no way at all."""
    if not chosen.at_home or not chosen.who:
        return None
    practice, base, there = chosen.practice, chosen.who[0].base_id, chosen.place.pk
    places = [*practice.places.all()]
    roads = roads_of(practice, {one.pk: one.spot for one in places})
    minutes = roads.minutes(base, there)
    if not minutes:
        return None
    stops = _stops(_between(places, {base, there}), {base, there})
    ends = [stop for stop in stops if stop.on]
    return WayThere(
        minutes=minutes,
        base=next(one.name for one in places if one.pk == base),
        stated=(base, there) in roads.known or (there, base) in roads.known,
        stops=stops,
        shore=_curve([(-20, 42), *((stop.x, stop.y) for stop in stops), (WIDE + 20, 36)]),
        leg=_curve([(stop.x, stop.y) for stop in ends]),
    )


def _between(places: Sequence[Place], ends: set[int]) -> list[Place]:
    """Give both ends, and the neighbour beyond each, from west to east; they fit on a phone."""
    along = sorted(places, key=lambda one: (one.longitude, one.pk))
    at = [n for n, one in enumerate(along) if one.pk in ends]
    beyond = [n for n in (at[0] - 1, at[-1] + 1) if 0 <= n < len(along)]
    return [along[n] for n in sorted({*at, *beyond})]


def _stops(places: Sequence[Place], ends: set[int]) -> tuple[Stop, ...]:
    step = (WIDE - 2 * MARGIN) / (len(places) - 1)
    return tuple(
        Stop(one.name, round(MARGIN + n * step), WAVES[n % len(WAVES)], one.pk in ends)
        for n, one in enumerate(places)
    )


def _curve(points: Sequence[tuple[int, int]]) -> str:
    """Write a soft line through points from left to right."""
    (x, y), *rest = points
    path = [f"M{x} {y}"]
    for to_x, to_y in rest:
        middle = (x + to_x) // 2
        path.append(f"C{middle} {y} {middle} {to_y} {to_x} {to_y}")
        x, y = to_x, to_y
    return "".join(path)
