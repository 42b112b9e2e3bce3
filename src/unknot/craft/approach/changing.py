"""One change to an approach, fitted into its leeway again."""

from typing import Any

import msgspec
from msgspec.structs import replace

from unknot.craft.approach.around import MUSIC_WORDS, SCENT_WORDS, TALK_WORDS
from unknot.craft.approach.drafting import fitted, is_within
from unknot.craft.approach.leeway import Leeway
from unknot.craft.approach.values import Approach, Piece
from unknot.craft.approach.wording import (
    POSITION_WORDS,
    PRESSURE_WORDS,
)
from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge

LEAVE_OUT = "none"
FIELDS: dict[str, dict[Any, str]] = {
    "position": {str(one): words for one, words in POSITION_WORDS.items()},
    "pressure": {str(one): words for one, words in PRESSURE_WORDS.items()},
    "talk": {**TALK_WORDS},
    "music": {**MUSIC_WORDS},
    "scent": {**SCENT_WORDS},
}
"""What each word but those of pieces can take, in words."""
SOFT = ("hold", "glide", "feather")
"""How a session may begin; anything else comes after hands have warmed a place."""


class Changeable(msgspec.Struct, frozen=True):
    """An approach to be changed, and the leeway that it keeps while it is."""

    approach: Approach
    leeway: Leeway
    knowledge: Knowledge

    def changed(self, name: str, value: str) -> Approach:
        """Change one word, and what has to give way to it; raises Withheld if nothing is left.

        Whether it may be changed into just this is for `allows` to say.
        """
        if name in FIELDS:
            kind = type(getattr(self.approach, name))
            return self._fitted(replace(self.approach, **{name: kind(value)}))
        number = int(name.rpartition("-")[2])
        if value == LEAVE_OUT:
            return self._fitted(self.without(number))
        pieces = [*self.approach.pieces]
        # Fitting finds how firm the other technique may be in these places.
        pieces[number] = Piece(value, pieces[number].zones, self.approach.pressure)
        return self._fitted(replace(self.approach, pieces=tuple(pieces)))

    def allows(self, name: str, value: str) -> bool:
        """Say whether a change leaves something, and changes just what was asked for."""
        try:
            after = self.changed(name, value)
        except Withheld:
            return False
        if self.begins_softly(self.approach) and not self.begins_softly(after):
            return False
        kept = name not in FIELDS or str(getattr(after, name)) == value
        whole = not name.startswith("piece") or len(after.pieces) == len(self.approach.pieces)
        return kept and whole and is_within(after, self.leeway, self.knowledge)

    def without(self, number: int) -> Approach:
        """Leave out the piece with this number; the first is 0."""
        pieces = self.approach.pieces
        return replace(self.approach, pieces=(*pieces[:number], *pieces[number + 1 :]))

    def begins_softly(self, approach: Approach) -> bool:
        """Say whether the first hands of an approach are soft ones."""
        return self.knowledge.techniques[approach.pieces[0].technique].gesture in SOFT

    def _fitted(self, approach: Approach) -> Approach:
        return fitted(approach, self.leeway, self.knowledge)
