"""Slips of a finger: every way to mistype one letter of a name on a phone."""

from collections.abc import Iterator

from unknot.craft.knowledge import Library
from unknot.craft.screening.medicines.meanings import Meaning, all_names

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
SHIFTS = (0.0, 0.25, 0.75)
PLACES = {
    letter: (row, SHIFTS[row] + at)
    for row, keys in enumerate(KEYS)
    for at, letter in enumerate(keys)
}
LEAST_LETTERS = 6


def long_names(library: Library) -> dict[str, set[Meaning]]:
    """Give every name of six letters or more, with all that it stands for."""
    found: dict[str, set[Meaning]] = {}
    for name in all_names(library):
        if sum(letter.isalnum() for letter in name.text) >= LEAST_LETTERS:
            found.setdefault(name.text, set()).add(name.meaning)
    return found


def slips_of(name: str) -> list[str]:
    """Give the name with each letter dropped, doubled, swapped with the next, or hit beside."""
    return sorted(set(_slips(name)) - {name})


def _slips(name: str) -> Iterator[str]:
    for at, letter in enumerate(name):
        before, after = name[:at], name[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]
        yield from (before + beside + after for beside in neighbours(letter))


def neighbours(letter: str) -> list[str]:
    """Give the letters that lie around one on a QWERTY keyboard, in its case."""
    if letter.lower() not in PLACES:
        return []
    row, at = PLACES[letter.lower()]
    found = [
        other
        for other, (its_row, its_at) in PLACES.items()
        if other != letter.lower() and abs(row - its_row) <= 1 and abs(at - its_at) <= 1
    ]
    return [other.upper() if letter.isupper() else other for other in found]
