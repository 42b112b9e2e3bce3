"""Rules: what the limits and the tables say of a technique, its pressure and its zones."""

from collections.abc import Iterator

from unknot.craft.knowledge import Knowledge
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.played import Played
from unknot.craft.screening.limits import Limits
from unknot.craft.sentences import to_tell


def against_limits(played: Played, limits: Limits) -> Iterator[Breach]:
    """Look for what the clearance does not allow."""
    if played.pressure > limits.max_pressure:
        most = limits.max_pressure
        text = to_tell("pressure {level} is above {most}.", level=played.pressure, most=most)
        yield played.breach("pressure", text)
    if played.technique.id in limits.withheld_techniques:
        yield played.breach("technique", to_tell("it is withheld."))
    for zone in played.zones:
        if zone in limits.withheld_zones:
            yield played.breach("zone", to_tell("the zone {zone} is withheld.", zone=zone))


def against_tables(played: Played, knowledge: Knowledge) -> Iterator[Breach]:
    """Look for what the tables do not allow at home."""
    technique = played.technique
    low, high = technique.pressure_lay
    if not technique.lay_ok or not low <= played.pressure <= high:
        text = to_tell("pressure {level} is not for home.", level=played.pressure)
        yield played.breach("pressure", text)
    for name in played.zones:
        zone = knowledge.zones[name]
        bound = technique.only_zones
        if technique.id in zone.forbids or (bound and zone.family not in bound):
            yield played.breach("zone", to_tell("it is not for the zone {zone}.", zone=name))
        if technique.id not in zone.suits and not bound:
            yield played.breach("zone", to_tell("it does not suit the zone {zone}.", zone=name))
        own = zone.suits_pressure.get(technique.id, zone.max_pressure_lay)
        if played.pressure > min(own, zone.max_pressure_lay):
            level = played.pressure
            text = to_tell("pressure {level} is too firm in {zone}.", level=level, zone=name)
            yield played.breach("pressure", text)


def against_step(played: Played, knowledge: Knowledge) -> Iterator[Breach]:
    """Look for a stroke that names another zone than the ones its step works on."""
    own = {played.stroke.zone, *(z.id for z in knowledge.families.get(played.stroke.zone, ()))}
    if not own.intersection(played.zones):
        text = to_tell("its step does not work on {zone}.", zone=played.stroke.zone)
        yield played.breach("zone", text)
