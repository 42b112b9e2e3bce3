"""What is asked for, and the approach that answers it, as plain values."""

from typing import Final, Literal, get_args

import msgspec

from unknot.craft.planning.wish import Soreness
from unknot.craft.screening import Position

Talk = Literal["", "talk", "some", "quiet"]
Music = Literal["", "none", "soft", "own"]
Scent = Literal["", "none", "light"]
TALK: Final = tuple(filter(None, get_args(Talk)))
MUSIC: Final = tuple(filter(None, get_args(Music)))
SCENT: Final = tuple(filter(None, get_args(Scent)))


class Asked(msgspec.Struct, frozen=True):
    """What a client asks for: the outcome in their own words, where, how firm, and how."""

    outcome: str
    sore: tuple[Soreness, ...] = ()
    pressure: int | None = None
    position: Position = Position.FACE_DOWN
    minutes: int = 60
    talk: Talk = ""
    music: Music = ""
    scent: Scent = ""


class Piece(msgspec.Struct, frozen=True):
    """One technique in some zones, and how firm it is at most."""

    technique: str
    zones: tuple[str, ...]
    pressure: int


class Approach(msgspec.Struct, frozen=True):
    """What will be done: pieces in order, how firm at most, for how long, and how it is meant.

    `minutes` are those with hands on the back.
    """

    outcome: str
    minutes: int
    position: Position
    pressure: int
    pieces: tuple[Piece, ...]
    talk: Talk = ""
    music: Music = ""
    scent: Scent = ""
