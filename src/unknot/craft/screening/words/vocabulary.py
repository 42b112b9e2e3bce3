"""The vocabulary: every word and phrase of the lexicon, made ready once to be found quickly."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from rapidfuzz.distance import OSA

from unknot.craft.knowledge import Lexicon, Library
from unknot.craft.screening.medicines.meanings import Name, all_names
from unknot.craft.screening.words.text import words_of

LEAST_LETTERS = 5
"""Shorter words are not corrected: a slip makes another word of them."""
KEPT = frozenset(("i'll", "we'll", "she'll", "he'll", "i'd", "we'd", "she'd", "he'd", "we're"))
"""Without its apostrophe each of these is another word: ill, well, shell, hell …"""
ENDS = ""
OWNERS = frozenset(("my", "his", "her", "our", "their", "your", "the", "sy", "haar", "die"))
SOMEONES = "(my)"
"""What stands for each of these inside a phrase: whose back it is makes no other phrase of it."""
SAYINGS = ("term", "sign", "figure")

Label = tuple[str, Any]
"""What a phrase is: its kind (term, sign, cue, figure …), and its id or its value."""
Node = dict[str, Any]


class Vocabulary:
    """Phrases as a tree of words, with the words that a misspelt one may stand for."""

    def __init__(
        self, phrases: Iterable[tuple[tuple[str, ...], Label]], ordinary: Iterable[str]
    ) -> None:
        """Gather phrases, each with what it is, and the words that are never misspelt ones."""
        self.root: Node = {}
        self.words: set[str] = set()
        self.ordinary = frozenset(map(plain, ordinary))
        for keys, label in phrases:
            self._add(keys, label)
        self.slips = _slips(word for word in self.words if len(word) >= LEAST_LETTERS)
        self.forms = lru_cache(maxsize=20_000)(self._forms)

    def _add(self, keys: tuple[str, ...], label: Label) -> None:
        node = self.root
        for word in keys:
            self.words.add(word)
            node = node.setdefault(word, {})
        ends = node.setdefault(ENDS, [])
        if label not in ends:
            ends.append(label)

    def knows(self, key: str) -> bool:
        """Say whether a word is known as it stands, or as an ordinary one."""
        key = plain(key)
        return key in self.words or key in self.ordinary

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
        near = {word for shorter in _shortened(key) for word in self.slips.get(shorter, ())}
        return sorted(word for word in near if _likely(word, key) and OSA.distance(word, key) == 1)


@cache
def vocabulary_of(lexicon: Lexicon, library: Library) -> Vocabulary:
    """Make the vocabulary of a lexicon and of the names of medicines, once in a process."""
    ordinary = [word for entry in lexicon.ordinary.values() for word in entry.words]
    return Vocabulary(_phrases(lexicon, library), ordinary)


def plain(key: str) -> str:
    """Write a word as people do who leave the apostrophe out, where that makes no other word."""
    return key if key in KEPT else key.replace("'", "")


def keys_of(text: str) -> tuple[str, ...]:
    """Give the words of a phrase of the tables."""
    return tuple(plain(word.key) for word in words_of(text))


def _phrases(lexicon: Lexicon, library: Library) -> Iterator[tuple[tuple[str, ...], Label]]:
    alike = [tuple(map(keys_of, entry.words)) for entry in lexicon.alike.values()]
    for text, label in _labelled(lexicon, library):
        if label[0] in SAYINGS:
            yield from ((keys, label) for keys in _ways_to_say(keys_of(text), alike))
        else:
            yield keys_of(text), label


def _ways_to_say(
    keys: tuple[str, ...], alike: list[tuple[tuple[str, ...], ...]]
) -> Iterator[tuple[str, ...]]:
    """Give a phrase with every word that people put for one of its own."""
    if len(keys) > 1:
        keys = tuple(SOMEONES if key in OWNERS else key for key in keys)
    yield keys
    for first, *others in alike:
        for at in range(len(keys) - len(first) + 1):
            if keys[at : at + len(first)] == first:
                yield from (keys[:at] + other + keys[at + len(first) :] for other in others)


def _labelled(lexicon: Lexicon, library: Library) -> Iterator[tuple[str, Label]]:
    kinds: dict[str, Any] = {
        "term": lexicon.terms,
        "sign": lexicon.signs,
        "figure": lexicon.figures,
        "cue": lexicon.cues,
    }
    for kind, table in kinds.items():
        for entry in table.values():
            yield from ((word, (kind, entry.id)) for word in entry.words)
    for kind, spans in (("unit", lexicon.units), ("time", lexicon.times)):
        for span in spans.values():
            yield from ((word, (kind, span.days)) for word in span.words)
    for kind, numbers in (("number", lexicon.numbers), ("month", lexicon.months)):
        for number in numbers.values():
            yield from ((word, (kind, number.value)) for word in number.words)
    for entry in lexicon.ordinary.values():
        if entry.topic:
            yield from ((word, ("topic", entry.id)) for word in entry.words)
    for text, names in _medicines(library).items():
        yield text, ("medicine", names)


def _medicines(library: Library) -> dict[str, tuple[Name, ...]]:
    found: dict[str, list[Name]] = defaultdict(list)
    for name in all_names(library):
        found[" ".join(keys_of(name.text))].append(name)
    return {text: tuple(names) for text, names in found.items() if text}


def _slips(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Give the words by each of their forms with one letter left out, and by themselves."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for shorter in _shortened(word):
            found[shorter].append(word)
    return {shorter: tuple(meant) for shorter, meant in found.items()}


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _likely(word: str, key: str) -> bool:
    """Say whether a slip may be meant: people seldom mistype the first letter or a short word."""
    return max(len(word), len(key)) > LEAST_LETTERS and word[0] == key[0]
