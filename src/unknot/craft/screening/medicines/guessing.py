"""Guessing what unknown words of a line were meant to be: alone, or with their neighbours."""

from collections.abc import Iterable
from itertools import chain

from unknot.craft.screening.medicines.index import Index
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
from unknot.craft.screening.medicines.stretches import (
    Candidate,
    Line,
    Stretch,
    among_pieces,
    in_pieces,
)
from unknot.craft.screening.medicines.words import Word

BEGUN = 4
"""So many letters of a further word are enough to think of a longer name."""

Guess = tuple[float, Part]
"""A guess with its distance; the smaller, the likelier."""


def guessed(parts: tuple[Part, ...], words: tuple[Word, ...], index: Index) -> tuple[Part, ...]:
    """Put guesses in the place of unknown words, the likeliest and longest first."""
    owners = tuple(part for part in parts for _ in range(part.first, part.after))
    line = Line(words, owners, index)
    guesses = filter(None, (_guess(part, line) for part in parts))
    taken: set[int] = set()
    found: list[Part] = []
    for _, guess in sorted(guesses, key=lambda one: (one[0], one[1].first - one[1].after)):
        if taken.isdisjoint(range(guess.first, guess.after)):
            taken.update(range(guess.first, guess.after))
            found.append(guess)
    left = [_bold_guess(part, line) for part in parts if part.first not in taken]
    return tuple(sorted([*found, *left], key=lambda part: part.first))


def _guess(part: Part, line: Line) -> Guess | None:
    """Guess what a word was meant to be that is no name; ordinary words only with neighbours."""
    if part.match is Match.UNKNOWN:
        return _likeliest(chain(among_pieces(part.first, line), in_pieces(part.first, line)), line)
    word = line.words[part.first]
    if part.match or part.remark or part.after > part.first + 1 or word.is_number:
        return None
    guess = _begun_name(part, line) or _likeliest(among_pieces(part.first, line), line)
    return guess if guess and guess[1].near else None


def _begun_name(part: Part, line: Line) -> Guess | None:
    """Take a known name and the word after it for the beginning of a longer one: Disprin Cardio."""
    before = line.owners[part.first - 1] if part.first else part
    if before.match is not Match.NAME or len(line.words[part.first].key) < BEGUN:
        return None
    stretch = before.first, part.after
    keys = beginning_with(line.typed(stretch), line.index, MOST_BEGINNINGS)
    found = tuple(Proposal(key, 0, near=True) for key in keys)
    return (0, _part_of(stretch, found, line)) if found else None


def _likeliest(stretches: Iterable[Candidate], line: Line) -> Guess | None:
    """Take the likeliest guess of all stretches; of equally likely ones the first."""
    best: tuple[Stretch, tuple[Proposal, ...]] | None = None
    for stretch, count, slips in stretches:
        found = proposals(line.typed(stretch), count, line.index)
        near_enough = found and found[0].distance <= slips
        if near_enough and (best is None or found[0].distance < best[1][0].distance):
            best = stretch, found
    return (best[1][0].distance, _part_of(*best, line)) if best else None


def _part_of(stretch: Stretch, found: tuple[Proposal, ...], line: Line) -> Part:
    """Make a guess; a known name inside it stays as one of the things that it may be."""
    inside = dict.fromkeys(line.owners[slice(*stretch)])
    names = (
        *(name for proposal in found for name in line.index.names[proposal.key]),
        *(name for part in inside for name in part.names),
    )
    return Part(*stretch, Match.SPELLING, _once_each(names), near=found[0].near)


def _bold_guess(part: Part, line: Line) -> Part:
    """Guess what is left from its consonants, its beginning or its ending alone."""
    if part.match is not Match.UNKNOWN:
        return part
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
