"""Where a piece of an approach goes, named as people name it."""

from collections.abc import Collection
from typing import Final

from unknot.craft.approach.values import Piece
from unknot.craft.knowledge import Knowledge, Zone
from unknot.craft.knowledge.naming import place_in_a_sentence, short_name
from unknot.craft.language import to_say
from unknot.craft.planning.reach import tool_for
from unknot.craft.planning.wish import Company
from unknot.craft.screening import Position

WHOLE_BACK: Final = to_say("the whole back")
BUT_FOR: Final = to_say("the whole back but for {places}")
ON_ONE_SIDE: Final = to_say(
    {"left": "{place} on the left", "right": "{place} on the right", "middle": "{place}"}
)
PLACE_BETWEEN: Final = to_say("the place {between}")
MOST_NAMED: Final = 3
"""Where more places than these are meant, it is the whole back, but for at most so many."""


def places_of(
    piece: Piece, position: Position, knowledge: Knowledge, left_out: Collection[str] = ()
) -> str:
    """Name the places of a piece; both sides of one are one place.

    The whole back is where a technique goes unasked, lying so; what is left alone of it is named,
    and always what the client left out: the whole back would else seem to hold it.
    """
    out = [one for one in knowledge.zones.values() if {one.id, one.family} & {*left_out}]
    names = named([knowledge.zones[one] for one in piece.zones], knowledge)
    spared = _left_of_the_back(piece, position, knowledge, out)
    if len(names) <= MOST_NAMED or len(spared) > MOST_NAMED:
        return knowledge.speech.all_of(*names)
    if spared:
        return knowledge.phrased(BUT_FOR, places=knowledge.speech.all_of(*spared))
    return knowledge.phrased(WHOLE_BACK)


def _left_of_the_back(
    piece: Piece, position: Position, knowledge: Knowledge, out: Collection[Zone]
) -> list[str]:
    """Name what the client left out, and what a piece leaves alone though it could go there."""
    spared = [
        one
        for one in knowledge.zones.values()
        if one in out or _is_spared(one, piece, position, knowledge)
    ]
    return named(spared, knowledge)


def _is_spared(zone: Zone, piece: Piece, position: Position, knowledge: Knowledge) -> bool:
    """Say whether a piece leaves a place alone though it could go there."""
    technique = knowledge.techniques[piece.technique]
    held = {family for area in knowledge.no_go.values() for family in area.holds}
    usual = technique.suits(zone) and not zone.consent_first and zone.family not in held
    within_reach = tool_for(technique, zone, Company.PARTNER, position) is not None
    return zone.id not in piece.zones and usual and within_reach


def named(zones: Collection[Zone], knowledge: Knowledge) -> list[str]:
    """Name places; where only one side of a place is meant, as that side."""
    apart = {
        one.family
        for one in zones
        if not all(side in zones for side in knowledge.family(one.family))
    }
    names = (_said(one, knowledge, on_its_side=one.family in apart) for one in zones)
    return [*dict.fromkeys(names)]


def _said(zone: Zone, knowledge: Knowledge, *, on_its_side: bool) -> str:
    """Name a place as it stands in a sentence."""
    place = place_in_a_sentence(zone, knowledge)
    if place == short_name(zone):
        place = knowledge.phrased(PLACE_BETWEEN, between=place)
    return knowledge.phrased(ON_ONE_SIDE[zone.side], place=place) if on_its_side else place
