"""Telling: what is written in a film, and from when to when."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

import msgspec

from unknot.craft.score.events import Breath, Cue, Score

LEAST_MS = 2_500
A_WORD_MS = 420


class Caption(msgspec.Struct, frozen=True):
    """A sentence, and how long it stands."""

    start_ms: int
    end_ms: int
    text: str


def captions_of(score: Score, kinds: frozenset[str] | None = None) -> tuple[Caption, ...]:
    """Let each cue stand as long as it takes to read, at most until the next is said.

    Only what is said is written; None says cues of all kinds.
    """
    said = (one for one in score.events if isinstance(one, Cue))
    cues = sorted(
        (one for one in said if kinds is None or one.kind in kinds), key=lambda one: one.at_ms
    )
    last_ends = (score.duration_ms + reading_ms(cue.text) for cue in cues[-1:])
    ends = (*(later.at_ms for later in cues[1:]), *last_ends)
    return tuple(
        Caption(cue.at_ms, min(max(end, cue.at_ms + 1), cue.at_ms + reading_ms(cue.text)), cue.text)
        for cue, end in zip(cues, ends, strict=True)
        if end > cue.at_ms
    )


def one_by_one(texts: list[str]) -> tuple[Caption, ...]:
    """Let texts stand one after the other, from the beginning, each as long as it takes to read."""
    ends = list(accumulate(reading_ms(text) for text in texts))
    return tuple(map(Caption, (0, *ends), ends, texts))


def reading_ms(text: str) -> int:
    """Say how long a sentence takes to read at ease."""
    return max(LEAST_MS, 1_500 + A_WORD_MS * len(text.split()))


class Timeline:
    """What a film tells at a moment."""

    def __init__(
        self, score: Score, captions: tuple[Caption, ...], notes: tuple[Caption, ...] = ()
    ) -> None:
        """Prepare the steps and the breaths of a score beside its captions and its first notes."""
        self.captions, self.notes = captions, notes
        self._caption_starts = [one.start_ms for one in self.captions]
        self._ends_ms = score.duration_ms
        self._step_starts = [one.start_ms for one in score.steps]
        self._breaths = [one for one in score.events if isinstance(one, Breath)]

    def caption_at(self, at_ms: float) -> int | None:
        """Give the number of the caption that stands; None where none does."""
        number = bisect_right(self._caption_starts, at_ms) - 1
        return number if number >= 0 and at_ms < self.captions[number].end_ms else None

    def note_at(self, at_ms: float) -> int | None:
        """Give the number of the note that stands; None once all were read, or all is over."""
        if at_ms >= self._ends_ms:
            return None
        ends = [one.end_ms for one in self.notes]
        number = bisect_right(ends, at_ms)
        return number if number < len(ends) else None

    def step_at(self, at_ms: float) -> int:
        """Give the number of the step that is played; one more than the last when all is over."""
        if at_ms >= self._ends_ms:
            return len(self._step_starts)
        return max(bisect_right(self._step_starts, at_ms) - 1, 0)

    def breath_at(self, at_ms: float) -> tuple[str, float]:
        """Say which way the breath goes, and how full it is, 0 to 1; no way where none is led."""
        for run in self._breaths:
            length, into_ms = run.in_ms + run.out_ms, at_ms - run.start_ms
            if 0 <= into_ms < length * run.cycles:
                return _within(run, into_ms % length)
        return "", 0.5


def _within(run: Breath, into_ms: float) -> tuple[str, float]:
    if into_ms < run.in_ms:
        return "in", into_ms / run.in_ms
    return "out", 1 - (into_ms - run.in_ms) / run.out_ms


def as_srt(captions: tuple[Caption, ...]) -> str:
    """Write captions for a text track."""
    return "\n".join(_srt(captions))


def _srt(captions: tuple[Caption, ...]) -> Iterator[str]:
    for number, one in enumerate(captions, start=1):
        yield f"{number}\n{_clock(one.start_ms)} --> {_clock(one.end_ms)}\n{one.text}\n"


def _clock(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02},{rest:03}"
