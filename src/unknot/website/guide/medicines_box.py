"""The medicines box: what was typed, what is asked back about it, and what was answered.

Each thing typed is an entry of its own (`taken`). An answer to a question back is bound to the
entry and to what was read in it: once either changes, the answer is over, and it is asked again.
"""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from itertools import accumulate

import msgspec

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.said import english_of
from unknot.craft.screening.medicines import (
    Inquiry,
    Mention,
    Recognised,
    inquiries_about,
    none_beside_a_tick,
    recognise_each,
    settled,
    still_open,
)
from unknot.craft.screening.ticking import YES
from unknot.website.guide.held import Screen
from unknot.website.known import phrased

BOX = "medicine"
TAKEN = "taken"
CARD = "which_medicines"
MOST_LETTERS = 10_000
MOST_MENTIONS = 40
KEY_LETTERS = 16

TOO_LONG = to_say("This is longer than 10,000 letters. Please keep to the names of the medicines.")
TOO_MANY = to_say("These are more medicines than we can read at once. Please keep to their names.")
ONE_OPEN = to_say("One medicine to confirm. “Not sure” is a good answer.")
SEVERAL_OPEN = to_say("{number} things to confirm. “Not sure” is a good answer.")
NONE_AND_TICKED = to_say(
    "You wrote that there is none, and ticked something below. Please take away what is not so."
)


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


class BoxReader:
    """Reads the entries of a screen with one state of the knowledge."""

    def __init__(self, knowledge: Knowledge, library: Library) -> None:
        """Read with these tables."""
        self._knowledge = knowledge
        self._library = library

    def read(self, screen: Screen) -> Box:
        """Read the entries that a screen holds, with the answers to what was asked back."""
        texts = screen.get(TAKEN, [])
        parts = cut(texts, MOST_LETTERS)
        found = recognise_each(parts, self._knowledge, self._library)
        entries = tuple(
            self._entry(text, one, screen) for text, one in zip(texts, found, strict=True)
        )
        return Box(entries, _problem(texts, entries) or self._contradiction(found, screen))

    def offered(self, texts: list[str]) -> dict[str, frozenset[str]]:
        """List the fields that ask back about these entries, each with the answers it offers."""
        entries = self.read({TAKEN: texts}).entries
        return {
            one.field(inquiry): frozenset({*inquiry.answers, ""})
            for entry in entries
            for one in entry.named
            for inquiry in one.inquiries
        }

    def _contradiction(self, found: tuple[Recognised, ...], screen: Screen) -> str:
        ticked = {name for name in self._knowledge.questions if YES in screen.get(name, [])}
        both = none_beside_a_tick(found, ticked, self._knowledge)
        return phrased(NONE_AND_TICKED) if both else ""

    def _entry(self, text: str, found: Recognised, screen: Screen) -> Entry:
        none = found.said_none
        return Entry(
            text, tuple(self._named(text, one, screen, said_none=none) for one in found.mentions)
        )

    def _named(self, text: str, mention: Mention, screen: Screen, *, said_none: bool) -> Named:
        asked = inquiries_about(mention, self._library, self._knowledge, said_none=said_none)
        key = _key(text, mention)
        said = {one.id: answer for one in asked if (answer := _said(screen, key, one))}
        counts = settled(mention, asked, said, self._knowledge, self._library)
        return Named(key, mention, asked, said, counts)


def rules_named(box: Box, knowledge: Knowledge) -> Mapping[str, tuple[str, ...]]:
    """Give the rules by question that medicines known for certain lead to."""
    rules = {rule for mention in box.known for rule in mention.rules}
    return {
        question.id: tuple(rule for rule in question.yes_to if rule in rules)
        for question in knowledge.questions.values()
    }


def _said(screen: Screen, key: str, inquiry: Inquiry) -> str:
    """Give the one answer to a question; several are none."""
    answers = screen.get(f"{key}_{inquiry.id}", [])
    return answers[0] if len(answers) == 1 else ""


def _key(text: str, mention: Mention) -> str:
    read = [text, str(mention.start), mention.match, *(name.label for name in mention.names)]
    return f"about_{sha256(chr(0).join(read).encode()).hexdigest()[:KEY_LETTERS]}"


def _problem(texts: list[str], entries: tuple[Entry, ...]) -> str:
    if sum(map(len, texts)) > MOST_LETTERS:
        return phrased(TOO_LONG)
    if sum(len(entry.named) for entry in entries) > MOST_MENTIONS:
        return phrased(TOO_MANY)
    number = sum(len(one.open) for entry in entries for one in entry.named)
    if number > 1:
        return phrased(SEVERAL_OPEN, number=number)
    return phrased(ONE_OPEN) if number else ""
