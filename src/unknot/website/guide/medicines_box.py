"""The medicines box: what was typed, what is asked back about it, and what was answered.

Each thing typed is an entry of its own (`taken`).
"""

from collections.abc import Iterable, Mapping
from itertools import accumulate

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.said import english_of
from unknot.craft.screening.medicines import Inquiry, Mention, Recognised, still_open

BOX = "medicine"
TAKEN = "taken"
CARD = "which_medicines"
MOST_LETTERS = 10_000

TOO_LONG = to_say("This is longer than 10,000 letters. Please keep to the names of the medicines.")
TOO_MANY = to_say("These are more medicines than we can read at once. Please keep to their names.")


class Named(msgspec.Struct, frozen=True):
    """A mention in an entry, with what is asked about it, answered so far, and left of it.

    `key` begins the names of its fields; `counts` is None where the person said that it is not
    taken.
    """

    key: str
    mention: Mention
    inquiries: tuple[Inquiry, ...]
    said: dict[str, str]
    counts: Mention | None

    @property
    def open(self) -> tuple[Inquiry, ...]:
        """The questions that wait for an answer."""
        return still_open(self.inquiries, self.said)

    def field(self, inquiry: Inquiry) -> str:
        """Name the field of a question back."""
        return f"{self.key}_{inquiry.id}"


class Entry(msgspec.Struct, frozen=True):
    """One thing that was typed, and what was read in it."""

    text: str
    named: tuple[Named, ...]


class Box(msgspec.Struct, frozen=True):
    """All entries, what is wrong with them, and what they come to."""

    entries: tuple[Entry, ...]
    problem: str

    @property
    def is_too_much(self) -> bool:
        """Whether more was typed than is read."""
        return english_of(self.problem) in (TOO_LONG, TOO_MANY)

    @property
    def recognised(self) -> Recognised:
        """What counts of all that was typed."""
        counting = (one.counts for entry in self.entries for one in entry.named)
        return Recognised("", tuple(one for one in counting if one is not None))

    @property
    def known(self) -> tuple[Mention, ...]:
        """The medicines about which nothing is open."""
        return tuple(mention for mention in self.recognised.mentions if mention.certain)


def entries_of(texts: Iterable[str]) -> list[str]:
    """Part what was typed into entries: one for each line, each once."""
    lines = (line.strip() for text in texts for line in text.splitlines())
    return list(dict.fromkeys(filter(None, lines)))


def cut(texts: list[str], letters: int) -> list[str]:
    """Keep so many letters of all texts together."""
    lengths = accumulate(map(len, texts), initial=0)
    return [text[: max(0, letters - before)] for text, before in zip(texts, lengths, strict=False)]


def rules_named(box: Box, knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """Give the rules by question that medicines known for certain lead to."""
    rules = {rule for mention in box.known for rule in mention.rules}
    return {
        question.id: tuple(rule for rule in question.yes_to if rule in rules)
        for question in knowledge.questions.values()
    }
