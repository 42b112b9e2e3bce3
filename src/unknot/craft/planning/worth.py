"""Worth: how much a person gains from time spent on a technique and a zone.

These are weights of taste and craft, not facts: they order what a plan prefers, never what it may.
"""

from collections.abc import Iterable
from functools import cache
from math import log1p

from unknot.craft.knowledge import Zone
from unknot.craft.planning.wish import Aim, Soreness

AIM_WORTH: dict[Aim, dict[str, int]] = {
    Aim.RELIEF: {
        "effleurage": 50,
        "petrissage": 60,
        "static_pressure": 48,
        "friction": 34,
        "vibration": 18,
        "feathering": 22,
        "still_hold": 20,
    },
    Aim.CALM: {
        "effleurage": 70,
        "petrissage": 34,
        "static_pressure": 12,
        "friction": 8,
        "vibration": 22,
        "feathering": 46,
        "still_hold": 44,
    },
    Aim.WAKE: {
        "effleurage": 46,
        "petrissage": 52,
        "static_pressure": 20,
        "friction": 34,
        "tapotement": 46,
        "vibration": 30,
        "feathering": 10,
        "still_hold": 12,
    },
}
FAMILY_WORTH: dict[str, int] = {
    "upper_trapezius": 10,
    "lumbar_paraspinal": 10,
    "erector_thoracic": 9,
    "interscapular": 9,
    "neck_base": 7,
    "scapula_medial_border": 7,
    "gluteal_top": 6,
    "sacrum": 6,
    "scapula_superior_angle": 6,
    "scapula_body": 5,
    "quadratus_lumborum": 5,
}
SORE_FACTOR = {0: 2, 1: 6, 2: 10}
SETTLING_SECONDS = 20
"""The first moments of anything are arriving, not yet working."""
HALF_WORTH_SECONDS = 60


def worth_of(technique: str, zones: Iterable[Zone], aim: Aim, sore: dict[str, int]) -> int:
    """Weigh a technique on zones for an aim; 0 where the aim has no use for it."""
    wanted = AIM_WORTH[aim].get(technique, 0)
    return wanted * max(
        FAMILY_WORTH[zone.family] * SORE_FACTOR[sore.get(zone.id, 0)] for zone in zones
    )


def soreness_by_zone(
    sore: Iterable[Soreness], families: dict[str, tuple[Zone, ...]]
) -> dict[str, int]:
    """Spread soreness over zones: a family means both of its sides; the worst word counts."""
    levels: dict[str, int] = {}
    for one in sore:
        for zone in families[one.zone]:
            levels[zone.id] = max(levels.get(zone.id, 0), one.level)
    return levels


@cache
def gain(worth: int, seconds: int) -> int:
    """Give the benefit of so many seconds: concave, so each further minute adds less."""
    working = max(0, seconds - SETTLING_SECONDS)
    return round(worth * log1p(working / HALF_WORTH_SECONDS) * 100)
