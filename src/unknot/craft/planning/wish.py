"""Wish: what the people hope for. A plan comes as near to it as the clearance allows."""

from enum import StrEnum

import msgspec

from unknot.craft.screening.limits import Position

SHORTEST_MINUTES = 5
LONGEST_FIRST_MINUTES = 20


class Aim(StrEnum):
    """What the session is for."""

    RELIEF = "relief"
    CALM = "calm"
    WAKE = "wake"


class Company(StrEnum):
    """Who is there to give."""

    PARTNER = "partner"
    ALONE = "alone"


class Preset(StrEnum):
    """A named order of steps instead of one weighed for this person."""

    CLASSIC = "classic"


WORSE = 2
"""The level of a zone that aches more than others."""


class Soreness(msgspec.Struct, frozen=True):
    """An aching zone; level 1 is sore, level 2 is WORSE."""

    zone: str
    level: int = 1


class Edit(msgspec.Struct, frozen=True):
    """One change a person made to a step: its length, its technique, or leaving it out.

    `step` is the key of a routine's step. Exactly one of the others is set.
    """

    step: str
    seconds: int | None = None
    technique: str | None = None
    drop: bool = False


class Wish(msgspec.Struct, frozen=True):
    """Minutes, aim, aching zones, company, position, and what the person changed."""

    minutes: int = 20
    aim: Aim = Aim.RELIEF
    sore: tuple[Soreness, ...] = ()
    company: Company = Company.PARTNER
    position: Position = Position.FACE_DOWN
    first_session: bool = False
    pressure_liked: int | None = None
    points: bool = True
    leave_out: tuple[str, ...] = ()
    agreed_zones: tuple[str, ...] = ()
    preset: Preset | None = None
    edits: tuple[Edit, ...] = ()
