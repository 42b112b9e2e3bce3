"""What a word that is no known name may have been meant to be; always to be confirmed."""

from bisect import bisect_left

import msgspec

from unknot.craft.screening.medicines.index import Index
from unknot.craft.screening.medicines.sounds import skeleton_of, sound_of

LEAST_LETTERS = 4
MOST_BEGINNINGS = 4
FAR = 3.0


class Proposal(msgspec.Struct, frozen=True):
    """A name that may have been meant; the smaller `distance`, the likelier.

    `near` says that one slip of a finger or of the ear explains it.
    """

    key: str
    distance: float
    near: bool


def proposals(typed: str, count: int, index: Index) -> tuple[Proposal, ...]:
    """Propose names of so many words, or of any count, for a compact key, likeliest first."""
    pool, slips = index.pools.get(count), slips_allowed(typed, typed)
    if pool is None or not slips:
        return ()
    letters = pool.letters.within(typed, slips)
    sounds = pool.sounds.within(sound_of(typed), slips)
    found = [(letters.get(key, FAR), sounds.get(key, FAR), key) for key in {*letters, *sounds}]
    return tuple(
        Proposal(key, min(letter, sound + 0.5), _one_slip(key, letter, sound))
        for letter, sound, key in sorted(found, key=lambda one: _unlikelihood(typed, *one))
        if min(letter, sound) <= slips_allowed(typed, key)
    )


def shortened(typed: str, index: Index) -> tuple[str, ...]:
    """Give the names that were typed without vowels, or only begun, if they are but a few."""
    if len(typed) < LEAST_LETTERS:
        return ()
    if typed == skeleton_of(typed):
        return index.skeletons.get(typed, ())
    begun = beginning_with(typed, index, MOST_BEGINNINGS + 1)
    return begun if len(begun) <= MOST_BEGINNINGS else ()


def beginning_with(typed: str, index: Index, limit: int) -> tuple[str, ...]:
    """Give the first keys that begin with what was typed, in order."""
    first = bisect_left(index.ordered, typed)
    keys = index.ordered[first : first + limit]
    return tuple(key for key in keys if key.startswith(typed))


def slips_allowed(typed: str, key: str) -> int:
    """Give how many letters may be wrong: none in very short names, one up to six letters, two."""
    letters = min(len(typed), len(key))
    return 0 if letters < LEAST_LETTERS else 1 if letters <= 6 else 2


def _one_slip(key: str, letters: float, sounds: float) -> bool:
    return len(key) >= 6 and (letters <= 1 or sounds == 0)


def _unlikelihood(
    typed: str, letters: float, sounds: float, key: str
) -> tuple[float, float, bool, int, str]:
    """Rank by letters and sound together; people seldom mistype the first letter."""
    nearest = min(letters, sounds + 0.5)
    return nearest, letters + sounds, typed[0] != key[0], abs(len(typed) - len(key)), key
