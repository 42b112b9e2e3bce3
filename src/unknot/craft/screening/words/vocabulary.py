"""The vocabulary: phrases as a tree of words, and the words that a misspelt one may stand for."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from unknot.craft.knowledge import Lexicon, Library
from unknot.craft.screening.words.phrases import (
    MEDICINE,
    OWNERS,
    SOMEONES,
    Keys,
    Label,
    phrases_of,
    plain,
)

LEAST_LETTERS = 5
"""Shorter words are not corrected: a slip makes another word of them."""
LEAST_LETTERS_OF_NAME = 7
"""Names of medicines from so many letters on are known by two slips as well."""
ENDINGS = ("es", "ed", "ing")
"""What other forms of a word end in; one letter more is a slip like any other."""
ENDS = ""

Node = dict[str, Any]


class Vocabulary:
    """Phrases as a tree of words, with the words that a misspelt one may stand for."""

    def __init__(self, phrases: Iterable[tuple[Keys, Label]], ordinary: Iterable[str]) -> None:
        """Gather phrases, each with what it is, and the words that are never misspelt ones."""
        self.root: Node = {}
        self.words: set[str] = set()
        self.lay_words: set[str] = set()
        self.ordinary = frozenset(map(plain, ordinary))
        for keys, label in phrases:
            self._add(keys, label)
        self.slips = _slips(word for word in self.words if len(word) >= LEAST_LETTERS)
        self.names = _names(self.root)
        self.beginnings = _beginnings(self.root)
        self.longest_name = max(map(len, self.beginnings), default=0)
        self.forms = lru_cache(maxsize=20_000)(self._forms)

    def _add(self, keys: Keys, label: Label) -> None:
        self.words.update(keys)
        if label[0] != MEDICINE:
            self.lay_words.update(keys)
        node = self.root
        for word in keys:
            node = node.setdefault(word, {})
        ends = node.setdefault(ENDS, [])
        if label not in ends:
            ends.append(label)

    def knows(self, key: str) -> bool:
        """Say whether a word is known as it stands, and no piece of a medicine's name."""
        key = plain(key)
        return key in self.lay_words or key in self.ordinary

    def _forms(self, key: str) -> tuple[str, ...]:
        """Give the words of the vocabulary that a word may stand for."""
        key = plain(key)
        if key in OWNERS:
            return (key, SOMEONES)
        if key in self.words:
            return (key,)
        if key in self.ordinary:
            return ()
        return tuple(self._meant_by(key))

    def _meant_by(self, key: str) -> list[str]:
        """Correct one slip of the finger: a letter too many, too few, another, or two swapped."""
        if len(key) < LEAST_LETTERS or key[:1].isdigit():
            return []
        if stem := self._stem_of(key):
            return [stem]
        near = {word for shorter in _shortened(key) for word in self.slips.get(shorter, ())}
        likely = (word for word in near if self._is_likely(word, key))
        found = [word for word in likely if OSA.distance(word, key) == 1]
        return sorted(found) or self._named_by(key)

    def _stem_of(self, key: str) -> str:
        """Give the word that another form stands for: “bypasses”, “stented”; empty for none."""
        stems = (key.removesuffix(ending) for ending in ENDINGS if key.endswith(ending))
        long = (stem for stem in stems if len(stem) >= LEAST_LETTERS)
        return next((stem for stem in long if stem in self.lay_words), "")

    def _is_likely(self, word: str, key: str) -> bool:
        """Say whether a slip may be meant: of a long name any, of another word not the first
        letter, which people seldom mistype.
        """
        if word[0] == key[0]:
            return max(len(word), len(key)) > LEAST_LETTERS
        return word in self.names.get(word[0], ())

    def _named_by(self, key: str) -> list[str]:
        """Give the long names of medicines that two slips make of a word."""
        names = self.names.get(key[0], ()) if len(key) >= LEAST_LETTERS_OF_NAME else ()
        return [name for name in names if OSA.distance(name, key, score_cutoff=2) <= 2]


@cache
def vocabulary_of(lexicon: Lexicon, library: Library) -> Vocabulary:
    """Make the vocabulary of a lexicon and of the names of medicines, once in a process."""
    ordinary = [word for entry in lexicon.ordinary.values() for word in entry.words]
    return Vocabulary(phrases_of(lexicon, library), ordinary)


def _slips(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the words by each of their forms with one letter left out, and by themselves."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for shorter in _shortened(word):
            found[shorter].append(word)
    return {shorter: tuple(meant) for shorter, meant in found.items()}


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _beginnings(root: Node) -> frozenset[str]:
    """Give the beginnings of the names of medicines that are one word."""
    names = [
        word
        for word, node in root.items()
        if any(kind == MEDICINE for kind, _ in node.get(ENDS, ()))
    ]
    return frozenset(name[:letters] for name in names for letters in range(1, len(name) + 1))


def _names(root: Node) -> dict[str, tuple[str, ...]]:
    """Give the long names of medicines by their first letters."""
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for word, node in root.items():
        named = any(kind == MEDICINE for kind, _ in node.get(ENDS, ()))
        if named and len(word) >= LEAST_LETTERS_OF_NAME:
            found[word[0]] += (word,)
    return dict(found)
