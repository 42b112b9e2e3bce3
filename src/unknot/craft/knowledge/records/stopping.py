"""While a massage plays: how it feels, what is a sign to stop, and what is answered."""

from typing import Literal

from unknot.craft.knowledge.records.record import Part, Record, Sourced, Text

Answer = Literal["leave_out", "gentlest", "end", "call"]


class StopPlace(Record, frozen=True, kw_only=True):
    """A place to point out; hands on one of its `zones` (families) point it out, too."""

    said: Text
    zones: tuple[str, ...] = ()


class StopAnswer(Part, frozen=True, kw_only=True):
    """What is answered in some places, or in any where none is named.

    The advice of the rules in `follows` holds at once; that of `call_if` where their signs show.
    """

    places: tuple[str, ...] = ()
    answer: Answer
    text: Text
    follows: tuple[str, ...] = ()
    call_if: tuple[str, ...] = ()

    @property
    def goes_on(self) -> bool:
        """Say whether the massage may go on, gentler."""
        return self.answer in ("leave_out", "gentlest")


class StopSign(Sourced, frozen=True, kw_only=True):
    """What people say when it hurts; the first answer that fits and can be done holds.

    `rests_on` are sentences of advice.
    """

    said: Text
    rests_on: tuple[str, ...]
    answers: tuple[StopAnswer, ...]

    @property
    def asks_where(self) -> bool:
        """Say whether the answer depends on the place."""
        return any(answer.places for answer in self.answers)


class Felt(Sourced, frozen=True, kw_only=True):
    """What a number from 0 to 10 means for the pressure; it may count as a sign to stop."""

    least: int
    most: int
    text: Text
    counts_as: str = ""
