"""Suggestions while somebody is typing the name of a medicine."""

from itertools import islice

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import OSA

from unknot.craft.knowledge import Library
from unknot.craft.screening.medicines.index import Index, index_of
from unknot.craft.screening.medicines.proposals import beginning_with, proposals, slips_allowed
from unknot.craft.screening.medicines.shelves import ANY_COUNT
from unknot.craft.screening.medicines.words import compact, legible

MOST_LETTERS = 60


class Suggestion(msgspec.Struct, frozen=True):
    """A name to choose; `generic` is empty for words that name a class, `kind` in plain words."""

    name: str
    generic: str
    kind: str


def suggest(prefix: str, limit: int, library: Library) -> tuple[Suggestion, ...]:
    """Suggest names: those that begin with what was typed, then those that are spelt much like it.

    Nothing typed suggests nothing.
    """
    index = index_of(library)
    typed = compact(legible(prefix[:MOST_LETTERS]))
    if not typed or limit < 1:
        return ()
    keys = [*beginning_with(typed, index, limit), *_much_like(typed, index)]
    found = dict.fromkeys(
        Suggestion(name.text, name.meaning.generic, name.meaning.kind)
        for key in dict.fromkeys(keys)
        for name in index.names[key]
    )
    return tuple(islice(found, limit))


def _much_like(typed: str, index: Index) -> list[str]:
    """Give the keys whose beginning, or whose whole, is spelt much like what was typed."""
    slips = slips_allowed(typed, typed)
    begun = [key[: len(typed)] for key in index.ordered]
    near = process.extract(typed, begun, scorer=OSA.distance, score_cutoff=slips, limit=None)
    keys = [index.ordered[at] for _, _, at in near] if slips else []
    return [*(one.key for one in proposals(typed, ANY_COUNT, index)), *keys]
