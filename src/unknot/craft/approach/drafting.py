"""Drafting: from what is asked for and the leeway to a first approach."""

from collections.abc import Iterable, Iterator
from enum import Enum

from msgspec.structs import replace

from unknot.craft.approach.leeway import NOTHING_IN_COMMON, Leeway
from unknot.craft.approach.values import Approach, Asked, Piece
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.planning.reach import NEAREST
from unknot.craft.screening import Position


class Where(Enum):
    """Which places a part of the course is for."""

    ASKED = 1
    WHOLE = 2
    GENTLY = 3


COURSE = (
    ("still_hold", Where.ASKED),
    ("effleurage", Where.WHOLE),
    ("effleurage", Where.GENTLY),
    ("petrissage", Where.ASKED),
    ("static_pressure", Where.ASKED),
    ("feathering", Where.WHOLE),
)
"""The order of the craft: arrive, warm, knead, ease, settle."""
LIKED_BY_MOST = 2
"""How firm it begins where the client names nothing; steadier hands are asked for."""


def draft(asked: Asked, leeway: Leeway, knowledge: Knowledge) -> Approach:
    """Draft an approach; raises Withheld where nothing of the course may be done."""
    position = _position(asked.position, leeway)
    pressure = min(LIKED_BY_MOST if asked.pressure is None else asked.pressure, leeway.pressure)
    pieces = tuple(
        piece
        for technique, where in COURSE
        for zones in (_places(where, asked, leeway, knowledge),)
        for piece in _piece(technique, zones, position, pressure, leeway, knowledge)
    )
    if not pieces:
        raise Withheld(knowledge.phrased(NOTHING_IN_COMMON))
    return Approach(
        outcome=asked.outcome,
        minutes=leeway.lasting(asked.minutes),
        position=position,
        pressure=pressure,
        pieces=pieces,
        talk=asked.talk,
        music=asked.music,
        scent=asked.scent,
    )


def fitted(approach: Approach, leeway: Leeway, knowledge: Knowledge) -> Approach:
    """Bring an approach within its leeway again; what may not be done any more is left out."""
    position = _position(approach.position, leeway)
    pressure = min(approach.pressure, leeway.pressure)
    pieces = tuple(
        again
        for one in approach.pieces
        for again in _piece(one.technique, one.zones, position, pressure, leeway, knowledge)
    )
    if not pieces:
        raise Withheld(knowledge.phrased(NOTHING_IN_COMMON))
    minutes = leeway.lasting(approach.minutes)
    return replace(approach, minutes=minutes, position=position, pressure=pressure, pieces=pieces)


def is_within(approach: Approach, leeway: Leeway, knowledge: Knowledge) -> bool:
    """Say whether all of an approach stays in its leeway."""
    return (
        approach.minutes == leeway.lasting(approach.minutes)
        and bool(approach.pieces)
        and approach.pressure <= leeway.pressure
        and all(_allowed(one, approach.position, leeway, knowledge) for one in approach.pieces)
    )


def _allowed(piece: Piece, position: Position, leeway: Leeway, knowledge: Knowledge) -> bool:
    technique = knowledge.techniques.get(piece.technique)
    if technique is None or not piece.zones or not set(piece.zones) <= set(knowledge.zones):
        return False
    found = [leeway.firmest(technique, knowledge.zones[zone], position) for zone in piece.zones]
    return all(one is not None and piece.pressure <= one for one in found)


def _piece(
    technique: str,
    zones: Iterable[str],
    position: Position,
    pressure: int,
    leeway: Leeway,
    knowledge: Knowledge,
) -> Iterator[Piece]:
    """Give the piece, where any of these zones allows it; as gentle as the gentlest of them."""
    known = knowledge.techniques[technique]
    found = {zone: leeway.firmest(known, knowledge.zones[zone], position) for zone in zones}
    allowed = {zone: most for zone, most in found.items() if most is not None}
    least = known.pressure_lay[0]
    if allowed and pressure >= least:
        yield Piece(technique, tuple(allowed), min(pressure, *allowed.values()))


def _position(wanted: Position, leeway: Leeway) -> Position:
    return next(one for one in (wanted, *NEAREST[wanted]) if one in leeway.positions)


def _places(where: Where, asked: Asked, leeway: Leeway, knowledge: Knowledge) -> list[str]:
    """Give the places for a part of the course.

    Where no place was asked for, or none of them may be touched, all are meant. What needs a word
    first, or lies in a no-go area, is touched only where it was asked for.
    """
    zones = [one for one in knowledge.zones.values() if one.id in leeway.zones]
    named = {one.zone for one in asked.sore}
    wanted = [one.id for one in zones if one.id in named]
    if where is Where.GENTLY:
        return [one.id for one in zones if one.id in named and leeway.holding(one)]
    if where is Where.ASKED and wanted:
        return wanted
    return [one.id for one in zones if not one.consent_first and not leeway.holding(one)]
