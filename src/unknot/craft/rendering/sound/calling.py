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
    """A sentence to say, and until when there is room for it; a bell says nothing."""

    at_ms: int
    until_ms: int
    text: str = ""


def said_in(score: Score, kinds: frozenset[str] | None) -> Iterator[Call]:
    """Give the sentences of these kinds; None stands for all."""
    cues = [event for event in score.events if isinstance(event, Cue)]
    wanted = [cue for cue in cues if kinds is None or cue.kind in kinds]
    ends = [*(cue.at_ms for cue in wanted[1:]), score.duration_ms + _end_ms()]
    for cue, until_ms in zip(wanted, ends, strict=False):
        yield Call(cue.at_ms, until_ms, cue.text)


def rung_in(score: Score) -> Iterator[Call]:
    """Give the moments at which a bell stands in for the voice; at the same moment only one."""
    rings_for = timbres().bell.rings_for
    cues = [event for event in score.events if isinstance(event, Cue) and event.kind in rings_for]
    for at_ms in sorted({cue.at_ms for cue in cues}):
        yield Call(at_ms, score.duration_ms + _end_ms())


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


def _end_ms() -> int:
    return round(1000 * timbres().end.seconds)
