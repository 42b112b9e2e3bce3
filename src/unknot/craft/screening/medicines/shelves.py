"""Shelves: known keys, ordered so that only those of about the right length are compared."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from unknot.craft.screening.medicines.sounds import sound_of

ANY_COUNT = 0


@dataclass(frozen=True, eq=False)
class Shelf:
    """Texts by their length, each with the key that it stands for."""

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    lengths: tuple[int, ...]

    def within(self, typed: str, slips: int) -> dict[str, int]:
        """Give the keys whose text is so many slips away or fewer, with their distance.

        A slip is a letter dropped, added, changed, or swapped with the next.
        """
        low = bisect_left(self.lengths, len(typed) - slips)
        high = bisect_right(self.lengths, len(typed) + slips)
        found = process.extract(
            typed, self.texts[low:high], scorer=OSA.distance, score_cutoff=slips, limit=None
        )
        return {self.keys[low + at]: round(distance) for _, distance, at in found}


@dataclass(frozen=True, eq=False)
class Pool:
    """The same keys twice: by their letters, and by how they sound."""

    letters: Shelf
    sounds: Shelf


def pools_of(written: Iterable[tuple[str, ...]]) -> dict[int, Pool]:
    """Pool names by their number of words; the pool of any count holds them all."""
    by_count: dict[int, set[str]] = defaultdict(set)
    for words in written:
        for count in (ANY_COUNT, len(words)):
            by_count[count].add("".join(words))
    return {count: _pool(keys) for count, keys in by_count.items()}


def _pool(keys: Iterable[str]) -> Pool:
    return Pool(_shelf({key: key for key in keys}), _shelf({key: sound_of(key) for key in keys}))


def _shelf(texts: Mapping[str, str]) -> Shelf:
    """Shelve texts by key."""
    ordered = sorted((len(text), text, key) for key, text in texts.items())
    return Shelf(
        texts=tuple(text for _, text, _ in ordered),
        keys=tuple(key for _, _, key in ordered),
        lengths=tuple(length for length, _, _ in ordered),
    )
