"""Offers: one technique on some zones, as far as the frame allows it."""

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Point, Technique, Zone
from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.planning.frame import Frame
from unknot.craft.planning.reach import tool_for
from unknot.craft.planning.routine import Phase, Tool
from unknot.craft.planning.turns import in_turn, pressed_in_turn
from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel
from unknot.craft.planning.wish import Aim
from unknot.craft.planning.worth import worth_of

FIRMEST_OF_PHASE = {Phase.ARRIVE: 0, Phase.WARM: 2, Phase.SETTLE: 2, Phase.CLOSE: 1}
FIRMEST_FIRST_SESSION = 2
FIRMEST_OF_AIM = {Aim.RELIEF: HOME_CEILING, Aim.CALM: 2, Aim.WAKE: HOME_CEILING}
PRESS_SECONDS = 25
"""Three to sink in, up to fourteen to hold, three to let go, and a rest of five or more."""
CHANGE_SIDES_SECONDS = 5


class Offer(msgspec.Struct, frozen=True):
    """A step that could be part of the plan, with the vessel that takes its time.

    `key` is the name that stays when the plan is made again. `zone` is where it centres: a family
    where both sides are treated alike, else one zone. `dose` is the least and the most seconds,
    whatever a person fixed in between. An offer that `stays` cannot be dropped or swapped; one
    that is `chosen` was changed by the person.
    """

    key: str
    phase: Phase
    technique: str
    zone: str
    zones: tuple[str, ...]
    pressure: int
    tool: Tool
    vessel: Vessel
    dose: tuple[int, int]
    points: tuple[str, ...] = ()
    stays: bool = False
    chosen: bool = False

    def lasting(self, least: int, most: int) -> "Offer":
        """Bound its dose more tightly."""
        return replace(
            self, dose=(least, most), vessel=replace(self.vessel, least=least, most=most)
        )


def offer(
    frame: Frame,
    phase: Phase,
    technique: Technique,
    zones: tuple[Zone, ...],
    *,
    points: tuple[Point, ...] = (),
    required: bool = False,
) -> Offer | None:
    """Offer the technique on these zones; None where anything speaks against it."""
    if technique.gesture == "tap" and frame.wish.aim is Aim.CALM:
        return None
    tool = _one_tool(frame, technique, zones)
    pressure = pressure_for(frame, phase, technique, zones, points)
    if tool is None or pressure is None:
        return None
    vessel = _vessel(frame, technique, zones, points, required=required)
    return Offer(
        key=f"{phase}-{technique.id}-{_name_of(zones)}{_along(zones)}",
        phase=phase,
        technique=technique.id,
        zone=_name_of(zones),
        zones=tuple(zone.id for zone in zones),
        pressure=pressure,
        tool=tool,
        vessel=vessel,
        dose=(vessel.least, vessel.most),
        points=tuple(point.id for point in points),
    )


def reachable(frame: Frame, technique: Technique, zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """Pick the zones where the technique is allowed and gets to."""
    return tuple(zone for zone in zones if _tool(frame, technique, zone) is not None)


def pressure_for(
    frame: Frame,
    phase: Phase,
    technique: Technique,
    zones: tuple[Zone, ...],
    points: tuple[Point, ...] = (),
) -> int | None:
    """Give the pressure that all bounds leave; None where the technique needs more than that."""
    liked = frame.wish.pressure_liked
    bounds = [
        frame.limits.max_pressure,
        FIRMEST_OF_PHASE.get(phase, HOME_CEILING),
        FIRMEST_OF_AIM[frame.wish.aim] if liked is None else liked,
        FIRMEST_FIRST_SESSION if frame.wish.first_session else HOME_CEILING,
        *(technique.ceiling_in(zone) for zone in zones),
        *(point.max_pressure_lay for point in points),
    ]
    return min(bounds) if min(bounds) >= technique.pressure_lay[0] else None


def _tool(frame: Frame, technique: Technique, zone: Zone) -> Tool | None:
    allowed = (
        technique.id not in frame.limits.withheld_techniques
        and technique.suits(zone)
        and zone.id not in frame.limits.withheld_zones
    )
    return tool_for(technique, zone, frame.wish.company, frame.position) if allowed else None


def _one_tool(frame: Frame, technique: Technique, zones: tuple[Zone, ...]) -> Tool | None:
    """Give the tool that reaches all of the zones; None where they need different ones."""
    tools = {_tool(frame, technique, zone) for zone in zones}
    return tools.pop() if len(tools) == 1 else None


def _name_of(zones: tuple[Zone, ...]) -> str:
    first = zones[0]
    both = any(zone.family == first.family and zone.side != first.side for zone in zones)
    return first.family if both else first.id


def _along(zones: tuple[Zone, ...]) -> str:
    """Tell a run along the back from the same technique on its first zone alone."""
    return "-along" if len({zone.family for zone in zones}) > 1 else ""


def _vessel(
    frame: Frame,
    technique: Technique,
    zones: tuple[Zone, ...],
    points: tuple[Point, ...],
    *,
    required: bool,
) -> Vessel:
    worth = worth_of(technique.id, zones, frame.wish.aim, frame.sore)
    if points:
        turns_of_presses = pressed_in_turn(points, _tool(frame, technique, zones[0]) or Tool.HANDS)
        a_round = PRESS_SECONDS * len(turns_of_presses)
        return Vessel(
            worth=worth,
            least=a_round,
            most=a_round * min(point.most_repeats for point in points),
            unit=a_round // len({point.family for point in points}),
            required=required,
        )
    turns = 2 if in_turn(technique, zones, frame.wish.company) else 1
    between = CHANGE_SIDES_SECONDS if turns > 1 else 0
    return Vessel(
        worth=worth,
        least=turns * technique.least_seconds + between,
        most=turns * technique.most_seconds + between,
        unit=turns * GRAIN_SECONDS,
        required=required,
    )
