"""Scope: what a therapist is trained in and registered for."""

from typing import Final

import msgspec

from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.screening import Position

TRAINED_CEILING: Final = 4
"""The firmest for registered hands; 5 belongs to nobody."""


class Scope(msgspec.Struct, frozen=True):
    """What one therapist may do: techniques trained in, own ceiling, positions, registered or not.

    Without a registration that holds, nothing firmer than lay hands is ever in scope.
    """

    techniques: frozenset[str]
    top_pressure: int = HOME_CEILING
    positions: frozenset[Position] = frozenset(Position)
    registered: bool = False

    @property
    def ceiling(self) -> int:
        """The firmest that is in scope."""
        return min(self.top_pressure, TRAINED_CEILING if self.registered else HOME_CEILING)
