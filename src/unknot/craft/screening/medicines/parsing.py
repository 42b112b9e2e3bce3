"""From the words of a line to its parts: names, remarks, words beside them, and the rest."""

import msgspec

from unknot.craft.screening.medicines.index import Index
from unknot.craft.screening.medicines.meanings import Name
from unknot.craft.screening.medicines.recognised import Match
from unknot.craft.screening.medicines.words import Word

SHORT = 2
"""Words of so few letters are no name of their own, but may be a piece of one."""


class Part(msgspec.Struct, frozen=True):
    """Some words of a line: with a match a mention, with a remark a remark, else words beside.

    `near` is False where the names are a bolder guess than one slip.
    """

    first: int
    after: int
    match: Match | None = None
    names: tuple[Name, ...] = ()
    near: bool = True
    remark: str = ""
    loose: bool = False
    """A piece that no table knows: it may belong to a name."""


def known_parts(words: tuple[Word, ...], index: Index) -> tuple[Part, ...]:
    """Part the words into known names, known phrases and single words that are neither."""
    parts, at = [], 0
    while at < len(words):
        parts.append(_known_part(words, at, index))
        at = parts[-1].after
    return tuple(parts)


def joined(parts: tuple[Part, ...], words: tuple[Word, ...]) -> tuple[Part, ...]:
    """Join unknown words that stand side by side: they are more likely one name than several."""
    found: list[Part] = []
    for part in parts:
        before = found[-1] if found else part
        side_by_side = words[before.after - 1].clause == words[part.first].clause
        if found and before.match is part.match is Match.UNKNOWN and side_by_side:
            found[-1] = msgspec.structs.replace(before, after=part.after)
        else:
            found.append(part)
    return tuple(found)


def _known_part(words: tuple[Word, ...], at: int, index: Index) -> Part:
    name_ends = index.longest_name(words, at)
    phrase_ends, remark = index.longest_phrase(words, at)
    if name_ends > at and name_ends >= phrase_ends:
        key = "".join(word.key for word in words[at:name_ends])
        return Part(at, name_ends, Match.NAME, index.named(key))
    if phrase_ends > at:
        return Part(at, phrase_ends, remark=remark)
    word = words[at]
    if word.is_number:
        return Part(at, at + 1)
    return Part(at, at + 1, None if len(word.key) <= SHORT else Match.UNKNOWN, loose=True)
