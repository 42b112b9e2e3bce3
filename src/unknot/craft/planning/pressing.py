"""Pressing: which points are pressed and held, and how many one session holds."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from unknot.craft.knowledge import Point, Technique, Zone
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.offers import Offer, offer, reachable
from unknot.craft.planning.reach import tool_for
from unknot.craft.planning.routine import Phase, Tool
from unknot.craft.planning.ways import sides_alike

MOST_POINTS = 6
PRESSED_BESIDE = {"interscapular": "scapula_medial_border"}
"""An ache in a zone without points of its own is met from the points of the zone beside it."""


def press(frame: Frame, zones: tuple[Zone, ...], *, room: int = MOST_POINTS) -> Offer | None:
    """Offer to press and hold points of these zones, as many on either side, within the room."""
    technique = frame.knowledge.techniques["static_pressure"]
    sides = len({zone.side for zone in zones})
    points = _points_of(frame, zones, technique)[: room - room % sides]
    if not points:
        return None
    return offer(_weighed(frame), Phase.EASE, technique, zones, points=points)


def presses(frame: Frame, families: Iterable[str], most: int = MOST_POINTS) -> Iterator[Offer]:
    """Offer points of these families, the most wanted first, until a session holds no more."""
    technique = frame.knowledge.techniques["static_pressure"]
    wanted = [
        (one, zones)
        for family in families
        for zones in sides_alike(
            _weighed(frame), reachable(frame, technique, frame.knowledge.families[family])
        )
        if (one := press(frame, zones))
    ]
    room = most
    for _, zones in sorted(wanted, key=lambda pair: -pair[0].vessel.worth):
        fitting = press(frame, zones, room=room)
        if fitting:
            room -= len(fitting.points)
            yield fitting


def meets(pressed: Zone, aching: Zone) -> bool:
    """Say whether an ache in one zone is met from the points of another on the same side."""
    return PRESSED_BESIDE.get(aching.family) == pressed.family and aching.side == pressed.side


def ache_beside(zone: Zone, frame: Frame) -> int:
    """Say how much it aches in the zone that is met from the points of this one; 0 for none."""
    zones = frame.knowledge.zones
    return max((level for one, level in frame.sore.items() if meets(zone, zones[one])), default=0)


def _weighed(frame: Frame) -> Frame:
    """Weigh a zone with points like the aching zone that is met from it."""
    if not frame.sore:
        return frame
    sore = {
        zone.id: max(frame.sore.get(zone.id, 0), ache_beside(zone, frame))
        for zone in frame.knowledge.zones.values()
    }
    return replace(frame, sore=sore)


def _points_of(frame: Frame, zones: tuple[Zone, ...], technique: Technique) -> tuple[Point, ...]:
    """Pick the points of these zones that may be pressed, with what reaches them."""
    sides = {zone.side for zone in zones}
    tool = tool_for(technique, zones[0], frame.wish.company, frame.position)
    return tuple(
        point
        for point in frame.knowledge.points.values()
        if point.zone == zones[0].family
        and (point.side in sides or "middle" in sides)
        and point.max_pressure_lay >= technique.pressure_lay[0]
        and (tool is not Tool.BALL or point.alone_ball)
    )
