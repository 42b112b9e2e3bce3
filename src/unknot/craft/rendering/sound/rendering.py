"""A session as a sound: waves, tempo, and a voice or bells."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.sound.breathing import breaths_of
from unknot.craft.rendering.sound.encoding import Chapter, Label, encode
from unknot.craft.rendering.sound.noise import RATE, Samples
from unknot.craft.rendering.sound.speaking import Voice
from unknot.craft.rendering.sound.timbres import Levels, timbres
from unknot.craft.rendering.sound.waves import STEP, shore
from unknot.craft.score.events import CueKind, Score

CHUNK = 1000 * STEP


class Hearing(msgspec.Struct, frozen=True):
    """What people want to hear.

    `kinds` are the cues that are said; None says all. `pace` is breaths a minute; None leads none.
    """

    levels: Levels = msgspec.field(default_factory=lambda: timbres().levels)
    kinds: frozenset[CueKind] | None = None
    pace: int | None = msgspec.field(default_factory=lambda: timbres().breath.usual)


def render_sound(
    score: Score,
    path: Path,
    voice: Voice | None,  # noqa: ARG001
    *,
    hearing: Hearing,
    label: Label,
    progress: Progress = unheard,
) -> None:
    """Write a session as a sound file with a chapter for each step: MP3, Opus or M4A by its ending.

    Without a voice, bells ring where a voice would name things. Times are the score's own. Whatever
    `progress` raises ends it; a half file is the caller's to take away.
    """
    encode(path, _chunks(score, hearing, progress), chapters_of(score), label)


def chapters_of(score: Score) -> tuple[Chapter, ...]:
    """Name each step's stretch of the file."""
    return tuple(Chapter(step.title, step.start_ms, step.end_ms) for step in score.steps)


def _chunks(score: Score, hearing: Hearing, progress: Progress) -> Iterator[Samples]:
    breaths = breaths_of(score, hearing.pace)
    whole = (score.duration_ms + round(1000 * timbres().end.seconds)) * RATE // 1000
    for first in range(0, whole, CHUNK):
        yield shore(breaths, first, CHUNK)[: whole - first] * np.float32(
            (hearing.levels.waves / 100) ** 2
        )
        progress(min(first + CHUNK, whole), whole)
