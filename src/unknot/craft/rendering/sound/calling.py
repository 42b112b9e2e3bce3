"""Calling: what is said or rung, and when."""

from collections.abc import Iterator

import msgspec
import numpy as np

from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.rendering.sound.voices import Voice
from unknot.craft.score.events import Cue, Score

BREAK_OFF_MS = 120
"""How long a sentence takes to fall silent where the next one is due."""


class Call(msgspec.Struct, frozen=True):
    """A sentence to say, and until when there is room for it; without words, a bell to ring."""

    at_ms: int
    until_ms: int
    text: str = ""


def calls_of(score: Score, kinds: frozenset[str] | None, *, spoken: bool) -> tuple[Call, ...]:
    """Give what is said and rung, in order of time; None says cues of all kinds.

    A bell stands in for words that are not said where something new begins; one more ends it all.
    """
    cues = [event for event in score.events if isinstance(event, Cue)]
    said = [cue for cue in cues if spoken and (kinds is None or cue.kind in kinds)]
    rings_for = timbres().bell.rings_for
    begins = {cue.at_ms for cue in cues if cue not in said and cue.kind in rings_for}
    rung = (Call(at_ms, _end_ms(score)) for at_ms in begins | {score.duration_ms})
    calls = [*_said(said, score), *rung]
    return tuple(sorted(calls, key=lambda call: call.at_ms))


def _said(cues: list[Cue], score: Score) -> Iterator[Call]:
    """Give each sentence the room until the next."""
    ends = [*(cue.at_ms for cue in cues[1:]), _end_ms(score)]
    for cue, until_ms in zip(cues, ends, strict=False):
        yield Call(cue.at_ms, until_ms, cue.text)


def said_by(voice: Voice, call: Call) -> Samples:
    """Let a voice say a sentence; it is broken off where the next one is due."""
    samples = voice.say(call.text)
    room = (call.until_ms - call.at_ms) * RATE // 1000
    return samples if len(samples) <= room else _broken_off(samples[:room])


def _broken_off(samples: Samples) -> Samples:
    fall = min(BREAK_OFF_MS * RATE // 1000, len(samples))
    fading = np.ones(len(samples), np.float32)
    fading[len(samples) - fall :] = np.linspace(1, 0, fall, dtype=np.float32)
    return samples * fading


def _end_ms(score: Score) -> int:
    return score.duration_ms + round(1000 * timbres().end.seconds)
