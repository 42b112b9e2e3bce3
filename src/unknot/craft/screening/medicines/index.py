"""The index: every name and word of the tables, made ready once to be looked up quickly."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from unknot.craft.knowledge import Library
from unknot.craft.screening.medicines.meanings import Name, all_names, meaning_of
from unknot.craft.screening.medicines.shelves import Pool, pools_of
from unknot.craft.screening.medicines.sounds import skeleton_of
from unknot.craft.screening.medicines.words import Word, compact, phrase, words_of

SHORT = 6
"""Names of fewer letters are not put together from pieces: “as a” is no ASA."""
BESIDE = ("forms", "amounts", "makers", "ordinary")


@dataclass(frozen=True, eq=False)
class Index:
    """Names by their compact key, and the other words that entries are made of.

    `pools` hold the names by their number of words. `phrases` give the
    remark that a phrase makes, or nothing for words that stand beside a name. `endings` name the
    class that they make one suspect.
    """

    names: dict[str, tuple[Name, ...]]
    written: frozenset[tuple[str, ...]]
    name_words: frozenset[str]
    pools: dict[int, Pool]
    skeletons: dict[str, tuple[str, ...]]
    endings: tuple[tuple[str, Name], ...]
    ordered: tuple[str, ...]
    most_letters: int
    phrases: dict[str, str]
    most_words: int

    def longest_name(self, words: tuple[Word, ...], at: int) -> int:
        """Give where the longest name that begins at a word ends; `at` itself for none."""
        key, longest = "", at
        for after in range(at + 1, len(words) + 1):
            key += words[after - 1].key
            if len(key) > self.most_letters:
                break
            if self.named(key) and self._in_one_piece(key, words[at:after]):
                longest = after
        return longest

    def longest_phrase(self, words: tuple[Word, ...], at: int) -> tuple[int, str]:
        """Give where the longest phrase that begins at a word ends, and its remark."""
        for after in range(min(at + self.most_words, len(words)), at, -1):
            said = " ".join(word.key for word in words[at:after])
            if said in self.phrases:
                return after, self.phrases[said]
        return at, ""

    def named(self, key: str) -> tuple[Name, ...]:
        """Give the names with a compact key, also in the plural."""
        found = self.names.get(key, ())
        if not found and key.endswith("s") and len(key) >= SHORT - 1:
            found = self.names.get(key[:-1], ())
        return found

    def _in_one_piece(self, key: str, words: tuple[Word, ...]) -> bool:
        if len(words) == 1 or len(key) >= SHORT:
            return True
        keys = tuple(word.key for word in words)
        return keys in self.written or all(len(one) == 1 for one in keys)


@cache
def index_of(library: Library) -> Index:
    """Make the index of a library, once in a process."""
    names: dict[str, dict[Name, None]] = defaultdict(dict)
    written = set()
    for name in all_names(library):
        key = compact(name.text)
        known = {one.meaning for one in names[key]}
        if name.meaning not in known:
            names[key][name] = None
        written.add(tuple(word.key for word in words_of(name.text)))
    phrases = _phrases(library)
    return Index(
        names={key: tuple(found) for key, found in names.items()},
        written=frozenset(written),
        name_words=frozenset(word for words in written if len(words) > 1 for word in words),
        pools=pools_of(written),
        skeletons=_skeletons(names),
        endings=_endings(library),
        ordered=tuple(sorted(names)),
        most_letters=max(map(len, names)) + 1,
        phrases=phrases,
        most_words=max(said.count(" ") + 1 for said in phrases),
    )


def _skeletons(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        found[skeleton_of(key)].append(key)
    return {skeleton: tuple(keys) for skeleton, keys in found.items()}


def _endings(library: Library) -> tuple[tuple[str, Name], ...]:
    return tuple(
        (ending, Name(entry.plain, meaning_of(entry), entry.plain))
        for entry in library.medicine_classes.values()
        for ending in entry.endings
    )


def _phrases(library: Library) -> dict[str, str]:
    beside = {phrase(w): "" for list_ in BESIDE for w in library.medicine_words[list_].words}
    remarks = {phrase(w): one.id for one in library.medicine_remarks.values() for w in one.words}
    return beside | remarks
