"""Missing: what was hoped for and is not part of the plan."""

from unknot.craft.knowledge import Zone
from unknot.craft.language import to_say
from unknot.craft.planning.fitting import Taken
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.framing import unwanted
from unknot.craft.planning.presets import missing_of_classic
from unknot.craft.planning.pressing import meets
from unknot.craft.planning.routine import GaveWay
from unknot.craft.planning.wish import Aim, Preset

ONLY_WITH_A_YES = to_say("{place}: only when both of you say yes to it first.")
NO_TAPPING = to_say("No tapping today; a livelier pace has to do.")


def missing(taken: Taken, frame: Frame) -> tuple[GaveWay, ...]:
    """Say what was hoped for and is not part of the plan."""
    techniques = {one.technique for one, _ in taken}
    if frame.wish.preset is Preset.CLASSIC:
        return (*missing_of_classic(techniques, frame), *_left_out(taken, frame))
    if frame.wish.aim is Aim.WAKE and "tapotement" in frame.limits.withheld_techniques:
        no_tapping = GaveWay("no_tapping", frame.knowledge.phrased(NO_TAPPING))
        return (no_tapping, *_left_out(taken, frame))
    return _left_out(taken, frame)


def _left_out(taken: Taken, frame: Frame) -> tuple[GaveWay, ...]:
    """Name aching zones that no step of the plan works on, nor beside."""
    zones = frame.knowledge.zones
    worked = {zone for one, _ in taken for zone in one.zones}
    pressed = {zone for one, _ in taken if one.points for zone in one.zones}
    met = {zone.id for zone in zones.values() if any(meets(zones[one], zone) for one in pressed)}
    missing = sorted(zone for zone in frame.sore if zone not in worked | met)
    return tuple(_why_left_out(zones[zone], frame) for zone in missing)


def _why_left_out(zone: Zone, frame: Frame) -> GaveWay:
    say = frame.knowledge.phrased
    if zone.id in unwanted(frame.wish, frame.knowledge) and zone.consent_first:
        return GaveWay("ask_consent", say(ONLY_WITH_A_YES, place=zone.name))
    if zone.id in frame.limits.withheld_zones:
        return GaveWay("withheld_zone", say("{place}: left out today.", place=zone.name))
    return GaveWay("not_reached", say("{place}: not reached in this plan.", place=zone.name))
