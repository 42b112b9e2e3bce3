"""Talking: room for each sentence, so that no two are said over one another."""

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from unknot.craft.score.events import Cue

LEAST_MS = 4_000
MS_PER_LETTER = 70
"""A calm voice says about fourteen letters a second."""

Span = tuple[int, int]


class Talk:
    """What is said when; sentences that have their moment come first, others find room."""

    def __init__(self, fixed: Iterable[Cue]) -> None:
        """Begin with the sentences that have their moment; one that would overlap waits."""
        self.cues: list[Cue] = []
        free_from = 0
        for cue in sorted(fixed, key=lambda one: one.at_ms):
            self.cues.append(replace(cue, at_ms=max(cue.at_ms, free_from)))
            free_from = _span(self.cues[-1])[1]

    def add(self, cue: Cue, within: Span) -> bool:
        """Say a sentence as near to its time as there is room, later rather than earlier.

        Without room in the span it is left unsaid, and the answer is no.
        """
        taken = sorted(_span(one) for one in self.cues if within[0] <= one.at_ms < within[1])
        for at_ms in _moments(cue.at_ms, taken, within):
            start, end = _span(replace(cue, at_ms=at_ms))
            if end <= within[1] and all(end <= busy[0] or start >= busy[1] for busy in taken):
                self.cues.append(replace(cue, at_ms=at_ms))
                return True
        return False


def _span(cue: Cue) -> Span:
    return cue.at_ms, cue.at_ms + max(LEAST_MS, MS_PER_LETTER * len(cue.text))


def _moments(wanted_ms: int, taken: list[Span], within: Span) -> Iterator[int]:
    """Try the wanted time, then whenever something ends after it, then before it."""
    ends = [end for _, end in taken]
    later = [end for end in ends if end > wanted_ms]
    earlier = [end for end in (within[0], *ends) if end <= wanted_ms]
    return chain([max(wanted_ms, within[0])], later, reversed(earlier))
