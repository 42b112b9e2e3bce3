"""What of a wish a score still tells: the places that somebody wants left alone."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.score.events import Score
from unknot.craft.screening import Limits


def left_out_besides(score: Score, limits: Limits, knowledge: Knowledge) -> tuple[str, ...]:
    """List the zones that a score leaves out beyond these limits.

    A zone that is worked only once both agreed to it needs no wish to be left out.
    """
    beyond = set(score.bounds.withheld_zones) - limits.withheld_zones
    zones = knowledge.zones.values()
    return tuple(zone.id for zone in zones if zone.id in beyond and not zone.consent_first)
