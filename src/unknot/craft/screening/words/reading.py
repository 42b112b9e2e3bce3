"""A reading: what a person's own words propose, and what they leave to be asked."""

import msgspec

from unknot.craft.screening.answers import Answer
from unknot.craft.screening.words.heard import How, Why


class Quote(msgspec.Struct, frozen=True):
    """Words as they stand in the text, from its letter `start` to before its letter `end`."""

    words: str
    start: int
    end: int


class Proposal(msgspec.Struct, frozen=True):
    """An answer to a question that words speak for: rules, or “not sure”; never a no.

    `because` says how the words were read.
    """

    question: str
    answer: Answer
    quotes: tuple[Quote, ...]
    how: How
    because: str


class Ask(msgspec.Struct, frozen=True):
    """A question back to the person: about words that do not count by themselves, or about words
    that nobody understood. `question` is where it is confirmed, where there is one.
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    question: str = ""
    why: Why | None = None

    @property
    def is_open(self) -> bool:
        """Whether the words leave it unanswered; a reason tells how they answer it themselves."""
        return self.why is None


class Reading(msgspec.Struct, frozen=True):
    """All that a text says. Nothing understood at all answers nothing, not even with a no."""

    proposals: tuple[Proposal, ...] = ()
    asks: tuple[Ask, ...] = ()
    understood: bool = False
