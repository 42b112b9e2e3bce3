"""Alone: one's own hand, which comes over the opposite shoulder where that is the way there."""

from msgspec.structs import replace

from unknot.craft.knowledge import Place, Zone
from unknot.craft.score.events import Hand, HandPath
from unknot.craft.score.gestures.small import kneading

OVER_THE_SHOULDER = frozenset({"upper_trapezius", "scapula_superior_angle"})
FINGERS_DOWN = 180
OTHER = {Hand.LEFT: Hand.RIGHT, Hand.RIGHT: Hand.LEFT}


def squeezes(places: dict[int, Place], reach: Place) -> tuple[HandPath, ...]:
    """Knead with one hand: squeeze in one half of the cycle, let go in the other."""
    return tuple(
        kneading(Hand.LEFT if side < 0 else Hand.RIGHT, place, reach)
        for side, place in places.items()
    )


def reaching(paths: tuple[HandPath, ...], zones: tuple[Zone, ...]) -> tuple[HandPath, ...]:
    """Take the other hand, fingers pointing down the back, where it comes over the shoulder."""
    if zones[0].family not in OVER_THE_SHOULDER:
        return paths
    return tuple(
        replace(path, hand=OTHER.get(path.hand, path.hand), turn_degrees=FINGERS_DOWN)
        for path in paths
    )
