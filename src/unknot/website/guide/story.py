"""Own words: what we read in a story, whether the person says it is right, and what then counts.

Each thing that was read counts until the person has said otherwise, by a direct answer to the
question that it bears on. An answer is bound to the text: once that changes, it is asked anew.
"""

from datetime import date
from functools import cache
from hashlib import sha256

import msgspec

from unknot.craft.knowledge import Knowledge, Question, load_lexicon, load_library
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.screening.words import Ask, Proposal, Reader, Reading, answers_of
from unknot.craft.screening.words.reading import Quote
from unknot.website.guide.held import Screen

STORY = "story"
TOLD_ON = "told_on"
CARD = "own_words"
MOST_LETTERS = 10_000
KEY_LETTERS = 16

RIGHT = "right"
NOT_QUITE = "not_quite"
NONE = "none"
SEEN = "yes"

TOO_LONG = "This is longer than 10,000 letters. Please say it more shortly."
ONE_OPEN = "One thing that we read: is it right?"
SEVERAL_OPEN = "{number} things that we read: are they right?"
NOT_SEEN = "Please compare what you wrote with your answers above."


class Claim(msgspec.Struct, frozen=True):
    """All that a story says on one question, and what the person says to it.

    `key` ends the names of its fields. `direct` is the answer that was given in its place.
    """

    key: str
    question: Question
    answer: Answer
    proposals: tuple[Proposal, ...]
    said: str
    direct: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.said != RIGHT and not (self.said == NOT_QUITE and self.direct)

    @property
    def counts(self) -> Answer:
        """What counts: what was read, or what was answered directly in its place."""
        if self.said != NOT_QUITE or not self.direct:
            return self.answer
        if self.direct == (NONE,):
            return NO
        unclear = {NOT_SURE, NONE}.intersection(self.direct)
        return NOT_SURE if unclear else tuple(sorted(self.direct))

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that a direct answer can pick."""
        return self.question.can_name

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The words that it comes from, in the order of the text."""
        quotes = {quote for proposal in self.proposals for quote in proposal.quotes}
        return tuple(sorted(quotes, key=lambda one: (one.start, one.end)))


class Story(msgspec.Struct, frozen=True):
    """A story with what we read in it; `asks` are about words that do not count by themselves.

    `key` names the field that says that the person has compared them with their answers.
    """

    text: str = ""
    claims: tuple[Claim, ...] = ()
    asks: tuple[Ask, ...] = ()
    understood: bool = True
    key: str = ""
    seen: bool = False

    @property
    def counts(self) -> Reading:
        """What counts of it."""
        proposals = (
            msgspec.structs.replace(claim.proposals[0], answer=claim.counts)
            for claim in self.claims
            if claim.counts != NO
        )
        return Reading(tuple(proposals), (), self.understood)

    @property
    def is_too_long(self) -> bool:
        """Whether more was written than is read."""
        return len(self.text) > MOST_LETTERS

    @property
    def problem(self) -> str:
        """What is wrong or still open, in a sentence; nothing where all is well."""
        number = sum(claim.is_open for claim in self.claims)
        if self.is_too_long:
            return TOO_LONG
        if number:
            return ONE_OPEN if number == 1 else SEVERAL_OPEN.format(number=number)
        return NOT_SEEN if self.asks and not self.seen else ""


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
    answers = answers_of(reading, reader.knowledge).by_question
    claims = (
        _claim(reader.knowledge.questions[question], answer, reading, screen)
        for question, answer in answers.items()
    )
    asks = tuple(ask for ask in reading.asks if ask.why is not None or not ask.quotes)
    key = _key(text)
    seen = screen.get(f"seen_{key}") == [SEEN]
    return Story(text, tuple(claims), asks, reading.understood, key, seen)


def replies_to(story: Story) -> dict[str, frozenset[str]]:
    """List the fields that ask about a story, each with the answers that it offers."""
    fields = {f"seen_{story.key}": frozenset({SEEN})} if story.asks else {}
    for claim in story.claims:
        fields[f"right_{claim.key}"] = frozenset({RIGHT, NOT_QUITE})
        fields[f"direct_{claim.key}"] = frozenset({*claim.rules, NONE, NOT_SURE})
    return fields


def asks_of(claim: Claim, knowledge: Knowledge) -> dict[str, str]:
    """Give the answers that can be given directly, in words."""
    rules = {rule: knowledge.rules[rule].plain for rule in claim.rules}
    return rules | {NONE: "None of these", NOT_SURE: "Not sure"}


def _claim(question: Question, answer: Answer, reading: Reading, screen: Screen) -> Claim:
    text = told_in(screen)
    proposals = tuple(one for one in reading.proposals if one.question == question.id)
    words = (quote.words for proposal in proposals for quote in proposal.quotes)
    key = _key(text, question.id, str(answer), *words)
    said = screen.get(f"right_{key}", [])
    return Claim(
        key=key,
        question=question,
        answer=answer,
        proposals=proposals,
        said=said[0] if len(said) == 1 else "",
        direct=tuple(screen.get(f"direct_{key}", ())),
    )


def _told_on(screen: Screen) -> date:
    """Give the day on which it was told, from which “since yesterday” counts."""
    return date.fromisoformat(screen[TOLD_ON][0])


def _key(*read: str) -> str:
    return sha256(chr(0).join(read).encode()).hexdigest()[:KEY_LETTERS]
