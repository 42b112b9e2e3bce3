"""Leeway: what an approach may hold, where clearance, scope and the client’s wishes meet."""

import msgspec

from unknot.craft.approach.scope import Scope
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge, Technique, Zone
from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES, STRONGEST
from unknot.craft.knowledge.records import NoGo
from unknot.craft.language import to_say
from unknot.craft.planning import limits_for
from unknot.craft.planning.framing import without
from unknot.craft.planning.reach import tool_for
from unknot.craft.planning.wish import Company
from unknot.craft.screening import Clearance, Finding, Limits, Position

NOTHING_IN_COMMON = to_say(
    "Between what is safe for you today, what you would like left alone and what this therapist"
    " is trained in, nothing is left for hands to do."
)


class Leeway(msgspec.Struct, frozen=True):
    """What hands may do. `minutes` is None where no caution names any.

    `areas` are the no-go areas that hold whole zones: their own rule is kept there by everyone.
    `left_out` are places that the client wants left alone; `zones` holds none of them.
    """

    pressure: int
    minutes: int | None
    positions: frozenset[Position]
    techniques: frozenset[str]
    zones: frozenset[str]
    registered: bool
    areas: tuple[NoGo, ...] = ()
    left_out: tuple[str, ...] = ()

    def holding(self, zone: Zone) -> tuple[NoGo, ...]:
        """Give the no-go areas that hold a zone."""
        return tuple(area for area in self.areas if zone.family in area.holds)

    def lasting(self, minutes: int) -> int:
        """Give how many of some minutes hands may work."""
        return minutes if self.minutes is None else min(minutes, self.minutes)

    def firmest(self, technique: Technique, zone: Zone, position: Position) -> int | None:
        """Give the firmest for a technique in a zone; None where it may not be done there."""
        named = technique.id in self.techniques and zone.id in self.zones
        if not (named and technique.suits(zone) and position in self.positions):
            return None
        if tool_for(technique, zone, Company.PARTNER, position) is None:
            return None
        holding = self.holding(zone)
        if any(technique.id not in area.techniques for area in holding):
            return None
        most = [area.max_pressure or 0 for area in holding]
        own = _ceilings(technique, zone, registered=self.registered)
        ceiling = min(self.pressure, *own, *most)
        return ceiling if ceiling >= technique.pressure_lay[0] else None


def leeway_for(
    clearance: Clearance, scope: Scope, left_out: tuple[str, ...], knowledge: Knowledge
) -> Leeway:
    """Give what an approach may hold; raises Withheld where that is nothing."""
    limits = without(left_out, limits_for(clearance, knowledge), knowledge)
    found = Leeway(
        pressure=min(scope.ceiling, _top(clearance, limits, scope, knowledge)),
        minutes=longest(clearance, knowledge),
        positions=limits.positions & scope.positions,
        techniques=scope.techniques - limits.withheld_techniques,
        zones=frozenset(knowledge.zones) - limits.withheld_zones,
        registered=scope.registered,
        areas=tuple(area for area in knowledge.no_go.values() if area.holds),
        left_out=left_out,
    )
    if not (found.positions and found.techniques and found.zones):
        raise Withheld(knowledge.phrased(NOTHING_IN_COMMON))
    return found


def longest(clearance: Clearance, knowledge: Knowledge) -> int | None:
    """Give the minutes of the strictest caution; None where none names any.

    What bounds every plan at home bounds no session.
    """
    minutes = clearance.limits.max_minutes
    named = any(_names_minutes(one, knowledge) for one in clearance.findings)
    return minutes if named or minutes < LONGEST_MINUTES else None


def _top(clearance: Clearance, limits: Limits, scope: Scope, knowledge: Knowledge) -> int:
    """Keep to the limits; trained hands may go further only where no caution names a pressure."""
    free = limits.max_pressure == HOME_CEILING and not any(
        _names_pressure(one, knowledge) for one in clearance.findings
    )
    return scope.ceiling if free else limits.max_pressure


def _names_pressure(finding: Finding, knowledge: Knowledge) -> bool:
    """Say whether a finding bears on pressure; what a doctor allowed was asked for gentle hands."""
    known = knowledge.rules.get(finding.code) or knowledge.combinations.get(finding.code)
    return finding.cleared or known is None or known.max_pressure is not None


def _names_minutes(finding: Finding, knowledge: Knowledge) -> bool:
    rule = knowledge.rules.get(finding.code)
    return rule is not None and rule.max_minutes is not None


def _ceilings(technique: Technique, zone: Zone, *, registered: bool) -> tuple[int, int, int]:
    own = zone.suits_pressure.get(technique.id, STRONGEST)
    if registered:
        return technique.pressure_therapist[1], zone.max_pressure_therapist, own
    return technique.pressure_lay[1], zone.max_pressure_lay, own
