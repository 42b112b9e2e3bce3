"""Talking: room for each sentence, so that no two are said over one another."""

from collections.abc import Iterable, Iterator

import msgspec
from msgspec.structs import replace

from unknot.craft.knowledge.records import CueKind, Whom

LEAST_MS = 4_000
MS_PER_LETTER = 80
"""A calm voice says about fourteen letters a second, a slow one twelve or thirteen."""

Span = tuple[int, int]


class Sentence(msgspec.Struct, frozen=True):
    """Something to say at a moment, in any of its `ways`, filled in with `words`.

    Room is kept for the longest way. `entry` names the wording that they come from.
    """

    at_ms: int
    step: int
    kind: CueKind
    ways: tuple[str, ...]
    to: Whom = "giver"
    entry: str = ""
    words: dict[str, str] = {}

    @property
    def lasts_ms(self) -> int:
        """How long it takes to say, in its longest way."""
        letters = max(map(len, self.ways)) + sum(map(len, self.words.values()))
        return max(LEAST_MS, MS_PER_LETTER * letters)


class Talk:
    """What is said when; sentences that have their moment come first, others find room."""

    def __init__(self, fixed: Iterable[Sentence]) -> None:
        """Begin with the sentences that have their moment; one that would overlap waits."""
        self.sentences: list[Sentence] = []
        self._taken: list[Span] = []
        free_from = 0
        for one in sorted(fixed, key=lambda one: one.at_ms):
            _, free_from = self._say(one, max(one.at_ms, free_from))

    def add(self, sentence: Sentence, within: Span) -> Span | None:
        """Say a sentence as near to its time as there is room, later rather than earlier.

        Gives from when until when it is said; without room in the span it is left unsaid: None.
        """
        taken = sorted(one for one in self._taken if one[0] < within[1] and one[1] > within[0])
        for at_ms in _moments(sentence, taken, within):
            until = at_ms + sentence.lasts_ms
            if within[0] <= at_ms and until <= within[1] and _free(at_ms, until, taken):
                return self._say(sentence, at_ms)
        return None

    def _say(self, sentence: Sentence, at_ms: int) -> Span:
        self.sentences.append(replace(sentence, at_ms=at_ms))
        self._taken.append((at_ms, at_ms + sentence.lasts_ms))
        return self._taken[-1]


def _free(at_ms: int, until: int, taken: list[Span]) -> bool:
    return all(until <= busy[0] or at_ms >= busy[1] for busy in taken)


def _moments(sentence: Sentence, taken: list[Span], within: Span) -> Iterator[int]:
    """Try the wanted time, then whenever something ends after it, then the latest before it."""
    wanted_ms = max(sentence.at_ms, within[0])
    yield wanted_ms
    yield from (end for _, end in taken if end > wanted_ms)
    begins = (*(start for start, _ in taken), within[1])
    earlier = (start - sentence.lasts_ms for start in begins)
    yield from sorted((at_ms for at_ms in earlier if at_ms < wanted_ms), reverse=True)
