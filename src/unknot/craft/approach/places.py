"""Where a piece of an approach goes, named as people name it."""

from collections.abc import Iterable
from typing import Final

from unknot.craft.approach.values import Piece
from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.knowledge.naming import place_name
from unknot.craft.language import to_say
from unknot.craft.planning.reach import tool_for
from unknot.craft.planning.wish import Company
from unknot.craft.screening import Position
from unknot.craft.shaping import small

WHOLE_BACK: Final = to_say("the whole back")
BUT_FOR: Final = to_say("the whole back but for {places}")
MOST_NAMED: Final = 3
"""Where more places than these are meant, it is the whole back, but for at most so many."""


def places_of(piece: Piece, position: Position, knowledge: Knowledge) -> str:
    """Name the places of a piece; both sides of one are one place.

    The whole back is where a technique goes unasked, lying so; what is left alone of it is named.
    """
    names = _names(knowledge.zones[one] for one in piece.zones)
    spared = _spared(piece, position, knowledge)
    if len(names) <= MOST_NAMED or len(spared) > MOST_NAMED:
        return ", ".join(names)
    if spared:
        return knowledge.phrased(BUT_FOR, places=", ".join(spared))
    return knowledge.phrased(WHOLE_BACK)


def _spared(piece: Piece, position: Position, knowledge: Knowledge) -> list[str]:
    """Name what a piece leaves alone; one side alone is named as that side."""
    technique = knowledge.techniques[piece.technique]
    held = {family for area in knowledge.no_go.values() for family in area.holds}
    zones = [
        one
        for one in knowledge.zones.values()
        if one.id not in piece.zones and technique.suits(one)
        if not one.consent_first and one.family not in held
        if tool_for(technique, one, Company.PARTNER, position) is not None
    ]
    kept = {knowledge.zones[one].family for one in piece.zones}
    whole = _names(one for one in zones if one.family not in kept)
    return [*whole, *(str(small(one.name)) for one in zones if one.family in kept)]


def _names(zones: Iterable[Zone]) -> list[str]:
    return [*dict.fromkeys(str(small(place_name(one))) for one in zones)]
