"""Ways: which zones are worked together, side by side and along the back."""

from collections.abc import Iterator
from itertools import groupby

from unknot.craft.knowledge import Technique, Zone
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import reachable

UP_THE_BACK = ("lumbar_paraspinal", "erector_thoracic", "upper_trapezius")
DOWN_THE_BACK = ("erector_thoracic", "lumbar_paraspinal")


def sides_alike(frame: Frame, zones: tuple[Zone, ...]) -> Iterator[tuple[Zone, ...]]:
    """Keep zones together when they ache alike; else give the sorer one its own step."""
    if len({frame.sore.get(zone.id, 0) for zone in zones}) > 1:
        yield from ((zone,) for zone in zones)
    elif zones:
        yield zones


def runs(frame: Frame, technique: Technique, way: tuple[str, ...]) -> Iterator[tuple[Zone, ...]]:
    """Split a way along the back into the runs that hands can glide without a break.

    Where both sides can be reached, both hands glide; a stretch that one side lacks is a run of
    its own, so that neither side gets more of the rest.
    """
    stretch = [reachable(frame, technique, frame.knowledge.families[family]) for family in way]
    for sides, zones in groupby(stretch, key=lambda zones: tuple(zone.side for zone in zones)):
        if sides:
            yield tuple(zone for family in zones for zone in family)
