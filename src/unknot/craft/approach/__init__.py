"""The approach: from what a client asks for to what a therapist may do, in plain words."""

from unknot.craft.approach.drafting import draft, fitted, is_within
from unknot.craft.approach.gate import Gate, gate_for
from unknot.craft.approach.leeway import Leeway, leeway_for, longest
from unknot.craft.approach.naming import places_named
from unknot.craft.approach.outside import outside_scope
from unknot.craft.approach.scope import Scope
from unknot.craft.approach.values import (
    MUSIC,
    SCENT,
    TALK,
    Approach,
    Asked,
    Music,
    Piece,
    Scent,
    Talk,
)

__all__ = [
    "MUSIC",
    "SCENT",
    "TALK",
    "Approach",
    "Asked",
    "Gate",
    "Leeway",
    "Music",
    "Piece",
    "Scent",
    "Scope",
    "Talk",
    "draft",
    "fitted",
    "gate_for",
    "is_within",
    "leeway_for",
    "longest",
    "outside_scope",
    "places_named",
]
