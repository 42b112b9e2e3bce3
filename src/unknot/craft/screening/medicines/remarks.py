"""What is said around the mentions of a line: remarks on time and person, none, things unnamed."""

from collections import defaultdict
from itertools import chain, groupby

from unknot.craft.knowledge import Library
from unknot.craft.screening.medicines.parsing import Part
from unknot.craft.screening.medicines.words import Word, compact

Parts = tuple[Part, ...]
Words = tuple[Word, ...]


def remarks_of(
    parts: Parts, words: Words, none: list[bool], library: Library
) -> dict[int, tuple[str, ...]]:
    """Give the remarks on each mention, by its first word.

    A remark counts for every mention of its clause, before or after it. In a clause without a
    mention it counts for the last one before that has any, else for the first one after. A clause
    that says “none” remarks on nothing.
    """
    about = tuple(part for part in parts if not none[words[part.first].clause])
    clauses = _parted(about, words, _keys("turns", library))
    heard = [[part.first for part in clause if part.match] for clause in clauses]
    found: dict[int, dict[str, None]] = defaultdict(dict)
    for at, clause in enumerate(clauses):
        nearest = chain(reversed(heard[: at + 1]), heard[at + 1 :])
        remarks = [part.remark for part in clause if part.remark]
        for mention in next(filter(None, nearest), []) if remarks else ():
            found[mention].update(dict.fromkeys(remarks))
    return {mention: tuple(remarks) for mention, remarks in found.items()}


def clauses_saying_none(words: Words, library: Library) -> list[bool]:
    """Say of each clause whether it says nothing but that there is no medicine.

    Only words known to mean that count: whatever else is said may be a medicine.
    """
    said = _keys("none_said", library)
    around = said | _keys("none_around", library)
    clauses = [[word.key for word in held] for _, held in groupby(words, lambda one: one.clause)]
    return [
        "".join(keys) in said or (not said.isdisjoint(keys) and around.issuperset(keys))
        for keys in clauses
    ]


def leaves_open(parts: Parts, words: Words, library: Library) -> bool:
    """Say whether part of a line speaks of a medicine and gives it no name.

    “Aspirin and something for my heart” does; “aspirin, one tablet daily” does not.
    """
    unnamed, forms = _keys("unnamed", library), _keys("forms", library)
    purposes = _keys("purposes", library)
    for listed in _parted(parts, words, _keys("joins", library)):
        beside = [part for part in listed if not part.remark and part.after == part.first + 1]
        said = {words[part.first].key for part in beside}
        speaks = said & unnamed or (said & forms and said & purposes)
        if speaks and not any(part.match for part in listed):
            return True
    return False


def _parted(parts: Parts, words: Words, also_at: frozenset[str]) -> list[list[Part]]:
    """Part a line at the ends of its clauses, and at certain words."""
    found: list[list[Part]] = []
    clause = -1
    for part in parts:
        word = words[part.first]
        if not found or word.clause != clause or (word.key in also_at and not part.match):
            found.append([])
        clause = word.clause
        found[-1].append(part)
    return found


def _keys(words: str, library: Library) -> frozenset[str]:
    return frozenset(map(compact, library.medicine_words[words].words))
