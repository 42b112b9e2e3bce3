"""Claims: all that a story says on one question, and what the person says to it."""

from collections.abc import Iterable

import msgspec

from unknot.craft.knowledge import Knowledge, Question
from unknot.craft.screening.answers import NO, NOT_SURE, Answer
from unknot.craft.screening.words.merging import answers_of
from unknot.craft.screening.words.reading import Proposal, Quote, Reading

RIGHT = "right"
NOT_QUITE = "not_quite"
NONE = "none"


class Claim(msgspec.Struct, frozen=True):
    """What a story says on one question. It counts until a direct answer was given in its place.

    `said` is what the person says to it; `direct` the rules, NONE or “not sure” they chose instead.
    """

    question: Question
    answer: Answer
    proposals: tuple[Proposal, ...]
    said: str = ""
    direct: tuple[str, ...] = ()

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
    def quotes(self) -> tuple[Quote, ...]:
        """The words that it comes from, in the order of the text."""
        quotes = {quote for proposal in self.proposals for quote in proposal.quotes}
        return tuple(sorted(quotes, key=lambda one: (one.start, one.end)))


def claims_in(reading: Reading, knowledge: Knowledge) -> tuple[Claim, ...]:
    """Gather what a story says by question; nobody has said anything to it yet."""
    return tuple(
        Claim(
            question=knowledge.questions[question],
            answer=answer,
            proposals=tuple(one for one in reading.proposals if one.question == question),
        )
        for question, answer in answers_of(reading, knowledge).by_question.items()
    )


def as_confirmed(reading: Reading, claims: Iterable[Claim]) -> Reading:
    """Give what counts of a reading, by what the person said to its claims."""
    counting = (
        msgspec.structs.replace(claim.proposals[0], answer=claim.counts)
        for claim in claims
        if claim.counts != NO
    )
    return Reading(tuple(counting), (), reading.understood)
