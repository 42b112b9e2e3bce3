"""A text as it was heard: its words, the phrases in it, and quick ways to look around a phrase."""

from collections import defaultdict
from functools import cached_property

from unknot.craft.screening.words.numbers import Number, numbers_in
from unknot.craft.screening.words.spotting import Spot, spots_in
from unknot.craft.screening.words.text import Word, words_of
from unknot.craft.screening.words.vocabulary import Vocabulary


class Spoken:
    """The words of a text with everything that was spotted in it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        """Find the words and the phrases; nothing is concluded yet."""
        self.text = text
        self.vocabulary = vocabulary
        self.words: tuple[Word, ...] = words_of(text)
        self.known = [word.is_number or vocabulary.knows(word.key) for word in self.words]
        """Of each word, whether it is known as it stands, or as a number."""
        self.spots: tuple[Spot, ...] = spots_in(self.words, vocabulary, self.known)
        self._begins: dict[str, dict[int, int]] = defaultdict(dict)
        self._ends: dict[str, dict[int, int]] = defaultdict(dict)
        self._cues: dict[str, tuple[tuple[int, int], ...]] = {}
        for spot in self.spots:
            if spot.kind == "cue":
                begins, ends = self._begins[spot.id], self._ends[spot.id]
                begins[spot.first] = max(begins.get(spot.first, 0), spot.after)
                ends[spot.after] = min(ends.get(spot.after, spot.first), spot.first)

    @cached_property
    def numbers(self) -> dict[int, Number]:
        """The numbers by the word where each begins."""
        return numbers_in(self.words, self.spots)

    @cached_property
    def _by_kind(self) -> dict[str, list[Spot]]:
        found: dict[str, list[Spot]] = defaultdict(list)
        for spot in self.spots:
            found[spot.kind].append(spot)
        return found

    def is_heard(self, at: int) -> bool:
        """Say whether a word is known, or is understood although it is misspelt."""
        if self.cue_at("other_languages", at):
            return False
        return self.known[at] or bool(self.vocabulary.forms(self.words[at].key))

    def of_kind(self, kind: str) -> list[Spot]:
        """Give the spots of a kind in their order."""
        return self._by_kind.get(kind, [])

    def cue_at(self, kind: str, at: int) -> int:
        """Give the word after a cue that begins here; 0 for none."""
        return self._begins[kind].get(at, 0)

    def cue_before(self, kind: str, at: int) -> int:
        """Give where a cue begins that ends just before a word; -1 for none."""
        return self._ends[kind].get(at, -1)

    def cues(self, kind: str) -> tuple[tuple[int, int], ...]:
        """Give the cues of a kind: first word, and the one after."""
        if kind not in self._cues:
            self._cues[kind] = tuple(sorted(self._begins[kind].items()))
        return self._cues[kind]

    @cached_property
    def _by_end(self) -> dict[int, list[Spot]]:
        found: dict[int, list[Spot]] = defaultdict(list)
        for spot in self.spots:
            found[spot.after].append(spot)
        return found

    def ending_at(self, after: int) -> list[Spot]:
        """Give the spots that end just before a word."""
        return self._by_end.get(after, [])

    def same_sentence(self, one: int, other: int) -> bool:
        """Say whether two words stand in one sentence."""
        inside = 0 <= one < len(self.words) and 0 <= other < len(self.words)
        return inside and self.words[one].sentence == self.words[other].sentence

    def same_clause(self, one: int, other: int) -> bool:
        """Say whether two words stand in one clause."""
        inside = 0 <= one < len(self.words) and 0 <= other < len(self.words)
        return inside and self.words[one].clause == self.words[other].clause

    def between(self, one: int, next_: int) -> str:
        """Give what stands in the text between two words."""
        return self.text[self.words[one].end : self.words[next_].start]

    def key(self, at: int) -> str:
        """Give what a word is looked up by; nothing beyond the text."""
        return self.words[at].key if 0 <= at < len(self.words) else ""
