"""Own words: what we read in a story, whether the person says it is right, and what then counts.

Each thing that was read counts until the person has said otherwise, by a direct answer to the
question that it bears on. An answer is bound to the text: once that changes, it is asked anew.
"""

from datetime import date
from functools import cache
from hashlib import sha256

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge import Knowledge, load_lexicon
from unknot.craft.language import to_say
from unknot.craft.screening.answers import NOT_SURE
from unknot.craft.screening.words import Ask, Claim, Reader, Reading, as_confirmed, claims_in
from unknot.craft.screening.words.claims import NONE, NOT_QUITE, RIGHT
from unknot.website.guide.held import Screen
from unknot.website.known import load_library, phrased

STORY = "story"
TOLD_ON = "told_on"
CARD = "own_words"
MOST_LETTERS = 10_000
KEY_LETTERS = 16

SEEN = "yes"

TOO_LONG = to_say("This is longer than 10,000 letters. Please say it more shortly.")
ONE_OPEN = to_say("One thing that we read: is it right?")
SEVERAL_OPEN = to_say("{number} things that we read: are they right?")
NOT_SEEN = to_say("Please compare what you wrote with your answers above.")


class Story(msgspec.Struct, frozen=True):
    """A story with what we read in it; `asks` are about words that do not count by themselves.

    `claims` stand by the key that ends the names of their fields; `key` names the field that says
    that the person has compared the asks with their answers.
    """

    text: str = ""
    claims: dict[str, Claim] = {}
    asks: tuple[Ask, ...] = ()
    understood: bool = True
    key: str = ""
    seen: bool = False

    @property
    def counts(self) -> Reading:
        """What counts of it."""
        return as_confirmed(Reading(understood=self.understood), self.claims.values())

    @property
    def is_too_long(self) -> bool:
        """Whether more was written than is read."""
        return len(self.text) > MOST_LETTERS

    @property
    def problem(self) -> str:
        """What is wrong or still open, in a sentence; nothing where all is well."""
        number = sum(claim.is_open for claim in self.claims.values())
        if self.is_too_long:
            return phrased(TOO_LONG)
        if number:
            return phrased(ONE_OPEN) if number == 1 else phrased(SEVERAL_OPEN, number=number)
        return phrased(NOT_SEEN) if self.asks and not self.seen else ""


@cache
def reader_of(knowledge: Knowledge) -> Reader:
    """Make a reader ready, once in a process."""
    return Reader(knowledge, load_library(), load_lexicon())


def told_in(screen: Screen) -> str:
    """Give the story that a screen holds; empty where there is none."""
    return "\n".join(screen.get(STORY, []))


def read_story(screen: Screen, reader: Reader) -> Story:
    """Read the story that a screen holds, with the answers to what we read in it."""
    text = told_in(screen)
    if not text:
        return Story()
    reading = reader.read(text[:MOST_LETTERS], _told_on(screen))
    claims = dict(_said_to(one, text, screen) for one in claims_in(reading, reader.knowledge))
    asks = tuple(ask for ask in reading.asks if ask.why is not None or not ask.quotes)
    key = _key(text)
    seen = screen.get(f"seen_{key}") == [SEEN]
    return Story(text, claims, asks, reading.understood, key, seen)


def replies_to(story: Story) -> dict[str, frozenset[str]]:
    """List the fields that ask about a story, each with the answers that it offers."""
    fields = {f"seen_{story.key}": frozenset({SEEN})} if story.asks else {}
    for key, claim in story.claims.items():
        fields[f"right_{key}"] = frozenset({RIGHT, NOT_QUITE})
        fields[f"direct_{key}"] = frozenset({*claim.question.can_name, NONE, NOT_SURE})
    return fields


def asks_of(claim: Claim, knowledge: Knowledge) -> dict[str, str]:
    """Give the answers that can be given directly, in words."""
    rules = {rule: knowledge.rules[rule].plain for rule in claim.question.can_name}
    return rules | {NONE: phrased("None of these"), NOT_SURE: phrased("Not sure")}


def _said_to(claim: Claim, text: str, screen: Screen) -> tuple[str, Claim]:
    """Give the key of a claim, and the claim with what the person said to it."""
    words = (quote.words for proposal in claim.proposals for quote in proposal.quotes)
    key = _key(text, claim.question.id, str(claim.answer), *words)
    said = screen.get(f"right_{key}", [])
    direct = tuple(screen.get(f"direct_{key}", ()))
    return key, replace(claim, said=said[0] if len(said) == 1 else "", direct=direct)


def _told_on(screen: Screen) -> date:
    """Give the day on which it was told, from which “since yesterday” counts."""
    return date.fromisoformat(screen[TOLD_ON][0])


def _key(*read: str) -> str:
    return sha256(chr(0).join(read).encode()).hexdigest()[:KEY_LETTERS]
