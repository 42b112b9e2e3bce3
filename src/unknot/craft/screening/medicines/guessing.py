"""Guessing what unknown words of a line were meant to be: alone, or with their neighbours."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from unknot.craft.screening.medicines.index import ANY_COUNT, Index
from unknot.craft.screening.medicines.meanings import Meaning, Name
from unknot.craft.screening.medicines.parsing import Part
from unknot.craft.screening.medicines.proposals import (
    MOST_BEGINNINGS,
    Proposal,
    beginning_with,
    proposals,
    shortened,
)
from unknot.craft.screening.medicines.recognised import Match
from unknot.craft.screening.medicines.words import Word

MOST_WORDS = 7
BEGUN = 4
"""So many letters of a further word are enough to think of a longer name."""

Stretch = tuple[int, int]
"""The first word and the one after the last."""


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
        """Say whether a stretch lies on the line and cuts no known name in two."""
        first, after = stretch
        if not 0 <= first < after <= len(self.words):
            return False
        left, right = self.owners[first], self.owners[after - 1]
        cut = (left.match and left.first < first) or (right.match and right.after > after)
        return not cut


def guessed(parts: tuple[Part, ...], words: tuple[Word, ...], index: Index) -> tuple[Part, ...]:
    """Put guesses in the place of unknown words, where there is a guess."""
    owners = tuple(part for part in parts for _ in range(part.first, part.after))
    line = Line(words, owners, index)
    found: list[Part] = []
    for part in parts:
        if found and part.first < found[-1].after:
            continue
        guess = _guess(part, line)
        while found and guess.first < found[-1].after:
            found.pop()
        found.append(guess)
    return tuple(found)


def _guess(part: Part, line: Line) -> Part:
    """Guess what a word was meant to be that is no name; ordinary words only with neighbours."""
    if part.match is Match.UNKNOWN:
        stretches = chain(_among_pieces(part.first, line), _in_pieces(part.first, line))
        return _likeliest(stretches, line) or _bold_guess(part, line)
    word = line.words[part.first]
    if part.match or part.remark or part.after > part.first + 1 or word.is_number:
        return part
    begun = _begun_name(part, line)
    if begun:
        return begun
    guess = _likeliest(_among_pieces(part.first, line), line)
    return guess if guess and guess.near else part


def _begun_name(part: Part, line: Line) -> Part | None:
    """Take a known name and the word after it for the beginning of a longer one: Disprin Cardio."""
    before = line.owners[part.first - 1] if part.first else part
    if before.match is not Match.NAME or len(line.words[part.first].key) < BEGUN:
        return None
    stretch = before.first, part.after
    keys = beginning_with(line.typed(stretch), line.index, MOST_BEGINNINGS)
    found = tuple(Proposal(key, 0, near=True) for key in keys)
    return _part_of(stretch, found, line) if found else None


def _likeliest(stretches: Iterable[tuple[Stretch, int]], line: Line) -> Part | None:
    """Take the likeliest guess of all stretches; of equally likely ones the first."""
    best: tuple[Stretch, tuple[Proposal, ...]] | None = None
    for stretch, count in stretches:
        found = proposals(line.typed(stretch), count, line.index)
        if found and (best is None or found[0].distance < best[1][0].distance):
            best = stretch, found
    return _part_of(*best, line) if best else None


def _among_pieces(at: int, line: Line) -> Iterator[tuple[Stretch, int]]:
    """Give stretches where all other words are words of names, the longest first.

    A single letter is too little to go by: vitamin D is not vitamin E misspelt.
    """
    most = MOST_WORDS if _is_piece(at - 1, line) or _is_piece(at + 1, line) else 1
    for count in range(most, 1, -1):
        if len(line.words[at].key) == 1 and (count == 2 or not line.owners[at].loose):
            continue
        for first in range(at - count + 1, at + 1):
            others = (other for other in range(first, first + count) if other != at)
            if all(_is_piece(other, line) for other in others) and line.whole(
                (first, first + count)
            ):
                yield (first, first + count), count


def _in_pieces(at: int, line: Line) -> Iterator[tuple[Stretch, int]]:
    """Give stretches that may be one name taken apart, and the word alone."""
    for stretch in (_glued_to(at, line), (at - 1, at + 1), (at, at + 2)):
        if stretch[1] - stretch[0] > 1 and _may_be_one(stretch, line):
            yield stretch, ANY_COUNT
    yield (at, at + 1), ANY_COUNT


def _is_piece(at: int, line: Line) -> bool:
    """Say whether a word of the line is a word of a longer name."""
    return 0 <= at < len(line.words) and line.words[at].key in line.index.name_words


def _glued_to(at: int, line: Line) -> Stretch:
    """Give the words around that no space parts, as in “as[irin” or “warf4rin”."""
    first, after = at, at + 1
    while first > 0 and line.words[first].glued:
        first -= 1
    while after < len(line.words) and line.words[after].glued:
        after += 1
    return first, after


def _may_be_one(stretch: Stretch, line: Line) -> bool:
    """Say whether no table knows any of these words, or no space parts them."""
    if not line.whole(stretch) or stretch[1] - stretch[0] > MOST_WORDS:
        return False
    loose = all(part.loose for part in line.owners[slice(*stretch)])
    return loose or all(word.glued for word in line.words[slice(stretch[0] + 1, stretch[1])])


def _part_of(stretch: Stretch, found: tuple[Proposal, ...], line: Line) -> Part:
    """Make a guess; a known name inside it stays as one of the things that it may be."""
    inside = dict.fromkeys(line.owners[slice(*stretch)])
    names = (
        *(name for proposal in found for name in line.index.names[proposal.key]),
        *(name for part in inside for name in part.names),
    )
    return Part(*stretch, Match.SPELLING, _once_each(names), near=found[0].near)


def _bold_guess(part: Part, line: Line) -> Part:
    """Guess from the consonants, the beginning or the ending alone."""
    typed = line.typed((part.first, part.after))
    names = [name for key in shortened(typed, line.index) for name in line.index.names[key]]
    if names:
        return Part(part.first, part.after, Match.SPELLING, _once_each(names), near=False)
    for ending, name in line.index.endings:
        if typed.endswith(ending) and len(typed) > len(ending):
            return Part(part.first, part.after, Match.ENDING, (name,), near=False)
    return part


def _once_each(names: Iterable[Name]) -> tuple[Name, ...]:
    """Keep one name for each meaning, the likeliest."""
    by_meaning: dict[Meaning, Name] = {}
    for name in names:
        by_meaning.setdefault(name.meaning, name)
    return tuple(by_meaning.values())
