"""From the text of an entry to what it holds."""

from collections.abc import Container, Iterable
from itertools import accumulate

from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.screening.medicines.asking import asks_about, none_and
from unknot.craft.screening.medicines.guessing import guessed
from unknot.craft.screening.medicines.index import index_of
from unknot.craft.screening.medicines.meanwhile import meanwhile
from unknot.craft.screening.medicines.parsing import joined, known_parts
from unknot.craft.screening.medicines.recognised import Match, Mention, Recognised
from unknot.craft.screening.medicines.remarks import clauses_saying_none, leaves_open, remarks_of
from unknot.craft.screening.medicines.words import LOST, legible, words_of

ABOUT_MEDICINES = "medicines"
"""The group of the questions on medicines."""


def recognise(text: str, knowledge: Knowledge, library: Library) -> Recognised:
    """Find the medicines in what somebody wrote; each line is an entry of its own.

    Nothing that was written counts as nothing: where no name can be read, or letters were lost,
    that is asked back.
    """
    read = legible(text)
    lines = read.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    heard = [
        _in_line(line, start, knowledge, library)
        for line, start in zip(lines, starts, strict=False)
    ]
    mentions = tuple(mention for found, _ in heard for mention in found)
    said_none = any(none for _, none in heard)
    asks = asks_about(mentions, library, said_none=said_none)
    return Recognised(read, mentions, asks, said_none)


def recognise_each(
    entries: Iterable[str], knowledge: Knowledge, library: Library
) -> tuple[Recognised, ...]:
    """Find the medicines in the entries of one person, where a “none” in one is said of them all.

    An entry that says nothing else asks whether that is right, where another holds a medicine.
    """
    found = [recognise(entry, knowledge, library) for entry in entries]
    first = next((mention for one in found for mention in one.mentions), None)
    if first is None or not any(one.said_none for one in found):
        return tuple(found)
    ask = (none_and(first, library),)
    return tuple(
        replace(one, said_none=True, asks=ask if one.said_none and not one.mentions else one.asks)
        for one in found
    )


def none_beside_a_tick(
    found: Iterable[Recognised], ticked: Container[str], knowledge: Knowledge
) -> bool:
    """Say whether an entry says that there is no medicine, and a question on them is ticked yes."""
    none = any(one.said_none and not one.mentions for one in found)
    asked = (one.id for one in knowledge.questions.values() if one.group == ABOUT_MEDICINES)
    return none and any(question in ticked for question in asked)


def _in_line(
    line: str, start: int, knowledge: Knowledge, library: Library
) -> tuple[list[Mention], bool]:
    """Find the mentions of a line that begins at a letter of the text, and whether it says none."""
    index = index_of(library)
    words = words_of(line)
    parts = joined(guessed(known_parts(words, index), words, index), words)
    none = clauses_saying_none(words, library)
    remarks = remarks_of(parts, words, none, library)
    found = [
        Mention(
            words=line[words[part.first].start : words[part.after - 1].end],
            start=start + words[part.first].start,
            end=start + words[part.after - 1].end,
            match=part.match,
            names=part.names,
            near=part.near,
            remarks=remarks.get(part.first, ()),
        )
        for part in parts
        if part.match
    ]
    silent = not line.strip() or (bool(none) and all(none))
    if LOST in line or leaves_open(parts, words, library) or not (found or silent):
        found.append(_unread(line, start))
    return [meanwhile(mention, knowledge, library) for mention in found], any(none)


def _unread(line: str, start: int) -> Mention:
    words = line.strip()
    first = start + line.index(words)
    return Mention(words, first, first + len(words), Match.UNREAD)
