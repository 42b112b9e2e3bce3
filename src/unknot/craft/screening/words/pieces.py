"""Pieces: names of medicines that were written apart, as in “wa r fa rin”."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from unknot.craft.screening.words.phrases import MEDICINE
from unknot.craft.screening.words.text import Word
from unknot.craft.screening.words.vocabulary import ENDS, Vocabulary

LEAST_LETTERS = 6
MOST_PIECES = 8
LEAST_ODD = 2
"""From so many pieces on that are no words themselves, a slip of the finger is allowed too."""

Piece = tuple[int, Any]
"""The word after the last, and the names that the pieces make."""


def names_in_pieces(
    at: int, words: Sequence[Word], vocabulary: Vocabulary, *, known: Sequence[bool]
) -> Iterator[Piece]:
    """Find the names that the words from here on make together."""
    if words[at].key not in vocabulary.beginnings and known[at]:
        return
    for after, key in takewhile(
        lambda one: one[1] in vocabulary.beginnings, _joined(at, words, vocabulary)
    ):
        yield from ((after, names) for names in _names(key, vocabulary))
    if not known[at]:
        for after, key in _joined(at, words, vocabulary):
            if known[at:after].count(False) >= LEAST_ODD:
                for form in vocabulary.forms(key):
                    yield from ((after, names) for names in _names(form, vocabulary))


def _joined(at: int, words: Sequence[Word], vocabulary: Vocabulary) -> Iterator[tuple[int, str]]:
    """Join a word with the next ones of its sentence, one after the other."""
    key = words[at].key
    for after in range(at + 2, min(at + MOST_PIECES, len(words)) + 1):
        if words[after - 1].sentence != words[at].sentence or len(key) > vocabulary.longest_name:
            return
        key += words[after - 1].key
        yield after, key


def _names(key: str, vocabulary: Vocabulary) -> Iterator[Any]:
    ends = vocabulary.root.get(key, {}).get(ENDS, ()) if len(key) >= LEAST_LETTERS else ()
    yield from (names for kind, names in ends if kind == MEDICINE)
