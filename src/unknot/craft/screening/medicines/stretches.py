"""Stretches: words of a line that may together be one name."""

from collections.abc import Iterator
from dataclasses import dataclass

from unknot.craft.screening.medicines.index import Index
from unknot.craft.screening.medicines.parsing import Part
from unknot.craft.screening.medicines.proposals import slips_allowed
from unknot.craft.screening.medicines.shelves import ANY_COUNT
from unknot.craft.screening.medicines.words import Word

MOST_WORDS = 7
MOST_SLIPS = 2

Stretch = tuple[int, int]
"""The first word and the one after the last."""

Candidate = tuple[Stretch, int, int]
"""A stretch, the number of words of the names it may be, and how many slips it may hold."""


@dataclass(frozen=True)
class Line:
    """The words of a line, and for each the part that it belongs to."""

    words: tuple[Word, ...]
    owners: tuple[Part, ...]
    index: Index

    def typed(self, stretch: Stretch) -> str:
        """Give what was typed there as one compact key."""
        return "".join(word.key for word in self.words[slice(*stretch)])

    def whole(self, stretch: Stretch) -> bool:
        """Say whether a stretch lies on the line and cuts no known name or phrase in two."""
        first, after = stretch
        if not 0 <= first < after <= len(self.words):
            return False
        return self.owners[first].first == first and self.owners[after - 1].after == after


def among_pieces(at: int, line: Line) -> Iterator[Candidate]:
    """Give stretches where all words but this one are words of names, the longest first.

    A single letter is too little to go by: vitamin D is not vitamin E misspelt.
    """
    most = MOST_WORDS if _is_piece(at - 1, line) or _is_piece(at + 1, line) else 1
    slips = max(1, slips_allowed(line.words[at].key, line.words[at].key))
    for count in range(most, 1, -1):
        if len(line.words[at].key) == 1 and (count == 2 or not line.owners[at].loose):
            continue
        for first in range(at - count + 1, at + 1):
            others = (other for other in range(first, first + count) if other != at)
            if all(_is_piece(other, line) for other in others) and line.whole(
                (first, first + count)
            ):
                yield (first, first + count), count, slips


def in_pieces(at: int, line: Line) -> Iterator[Candidate]:
    """Give stretches that may be one name taken apart, and the word alone."""
    for stretch in (_glued_to(at, line), (at - 1, at + 1), (at, at + 2)):
        if stretch[1] - stretch[0] > 1 and _may_be_one(stretch, line):
            yield stretch, ANY_COUNT, MOST_SLIPS
    yield (at, at + 1), ANY_COUNT, MOST_SLIPS


def _is_piece(at: int, line: Line) -> bool:
    """Say whether a word of the line is a word of a longer name."""
    return 0 <= at < len(line.words) and line.words[at].key in line.index.name_words


def _glued_to(at: int, line: Line) -> Stretch:
    """Give the words around that no space parts, as in “as[irin” or “warf4rin”."""
    first, after = at, at + 1
    while first > 0 and line.words[first].glued and after - first <= MOST_WORDS:
        first -= 1
    while after < len(line.words) and line.words[after].glued and after - first <= MOST_WORDS:
        after += 1
    return first, after


def _may_be_one(stretch: Stretch, line: Line) -> bool:
    """Say whether no table knows any of these words, or no space parts them."""
    if not line.whole(stretch) or stretch[1] - stretch[0] > MOST_WORDS:
        return False
    loose = all(part.loose for part in line.owners[slice(*stretch)])
    return loose or all(word.glued for word in line.words[slice(stretch[0] + 1, stretch[1])])
