"""Told: what cues are told of."""

import msgspec

from unknot.craft.score.events import Rest, ScoreStep, Stroke
from unknot.craft.score.saying import Words
from unknot.craft.score.talking import Span

NEXT_BEFORE_MS = 10_000
SHORT_STEP_MS = 30_000
NEXT_BEFORE_IN_SHORT_MS = 7_000
END_BEFORE_MS = 8_000


class Told(msgspec.Struct, frozen=True):
    """The steps with their words, and the hands in time.

    `watch_hours` above 0 has people look for bruises.
    """

    steps: tuple[ScoreStep, ...]
    words: tuple[Words, ...]
    hands: tuple[Stroke | Rest, ...]
    duration_ms: int
    watch_hours: int

    @property
    def changes(self) -> tuple[Rest, ...]:
        """The rests in which hands change sides."""
        rests = (event for event in self.hands if isinstance(event, Rest))
        return tuple(rest for rest in rests if rest.reason == "change_sides")

    def span(self, number: int) -> Span:
        """From when until when a step is told: before the next is announced, or the end is."""
        step = self.steps[number]
        is_last = number + 1 == len(self.steps)
        before = END_BEFORE_MS if is_last else self.next_before_ms(number)
        return step.start_ms, min(step.end_ms, self.duration_ms) - before

    def next_before_ms(self, number: int) -> int:
        """How long before a step ends the next is announced: what to heed needs its room."""
        step = self.steps[number]
        is_short = step.end_ms - step.start_ms < SHORT_STEP_MS
        return NEXT_BEFORE_IN_SHORT_MS if is_short else NEXT_BEFORE_MS

    def nearest(self, at_ms: int) -> list[int]:
        """List the steps, the one at or nearest to a moment first."""

        def distance(number: int) -> int:
            start, end = self.span(number)
            return max(start - at_ms, at_ms - end, 0)

        return sorted(range(len(self.steps)), key=distance)
