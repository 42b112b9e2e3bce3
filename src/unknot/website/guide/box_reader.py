"""Reading the medicines box with what is known.

An answer to a question back is bound to the entry and to what was read in it: once either changes,
the answer is over, and it is asked again.
"""

from hashlib import sha256

from unknot.craft.knowledge import Knowledge, Library
from unknot.craft.language import to_say
from unknot.craft.screening.medicines import (
    Inquiry,
    Mention,
    Recognised,
    inquiries_about,
    none_beside_a_tick,
    recognise_each,
    settled,
)
from unknot.craft.screening.ticking import YES
from unknot.website.guide.held import Screen
from unknot.website.guide.medicines_box import (
    MOST_LETTERS,
    TAKEN,
    TOO_LONG,
    TOO_MANY,
    Box,
    Entry,
    Named,
    cut,
)
from unknot.website.known import phrased

MOST_MENTIONS = 40
KEY_LETTERS = 16
ONE_OPEN = to_say("One medicine to confirm. “Not sure” is a good answer.")
SEVERAL_OPEN = to_say("{number} things to confirm. “Not sure” is a good answer.")
NONE_AND_TICKED = to_say(
    "You wrote that there is none, and ticked something below. Please take away what is not so."
)


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
