"""One change to an approach, fitted into its leeway again."""

from typing import Any

from msgspec.structs import replace

from unknot.craft.approach.drafting import fitted
from unknot.craft.approach.leeway import Leeway
from unknot.craft.approach.values import Approach, Piece
from unknot.craft.approach.wording import (
    MUSIC_WORDS,
    POSITION_WORDS,
    PRESSURE_WORDS,
    SCENT_WORDS,
    TALK_WORDS,
)
from unknot.craft.knowledge import Knowledge

LEAVE_OUT = "none"
FIELDS: dict[str, dict[Any, str]] = {
    "position": {str(one): words for one, words in POSITION_WORDS.items()},
    "pressure": {str(one): words for one, words in PRESSURE_WORDS.items()},
    "talk": {one: words for one, words in TALK_WORDS.items() if one},
    "music": {one: words for one, words in MUSIC_WORDS.items() if one},
    "scent": {one: words for one, words in SCENT_WORDS.items() if one},
}
"""What each word but those of pieces can take, in words."""


def with_change(
    approach: Approach, name: str, value: str, leeway: Leeway, knowledge: Knowledge
) -> Approach:
    """Change one word, and what has to give way to it; raises Withheld where nothing is left.

    Whether it may be changed into just this is for whoever offers it to say.
    """
    if name in FIELDS:
        kind = type(getattr(approach, name))
        return fitted(replace(approach, **{name: kind(value)}), leeway, knowledge)
    number = int(name.rpartition("-")[2])
    pieces = [*approach.pieces]
    if value == LEAVE_OUT:
        del pieces[number]
    else:
        # Fitting finds how firm the other technique may be in these places.
        pieces[number] = Piece(value, pieces[number].zones, approach.pressure)
    return fitted(replace(approach, pieces=tuple(pieces)), leeway, knowledge)
