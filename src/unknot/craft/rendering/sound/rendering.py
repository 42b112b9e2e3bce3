"""A session as a sound file."""

from collections.abc import Iterator
from pathlib import Path

from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.sound.encoding import Chapter, Label, encode
from unknot.craft.rendering.sound.mix import Hearing, Mix
from unknot.craft.rendering.sound.noise import Samples
from unknot.craft.rendering.sound.voices import Voice
from unknot.craft.score.events import Score


def render_sound(
    score: Score,
    path: Path,
    voice: Voice | None,
    *,
    hearing: Hearing,
    label: Label,
    progress: Progress = unheard,
) -> None:
    """Write a session as a sound file with a chapter for each step: MP3, Opus or M4A by its ending.

    Without a voice, bells ring where a voice would name things. Times are the score's own. Whatever
    `progress` raises ends it; a half file is the caller's to take away. Raises InputError where the
    voice fails or the file cannot be written.
    """
    mix = Mix(score, voice, hearing)
    encode(path, _told(mix, progress), chapters_of(score), label)


def chapters_of(score: Score) -> tuple[Chapter, ...]:
    """Name each step's stretch of the file."""
    return tuple(Chapter(step.title, step.start_ms, step.end_ms) for step in score.steps)


def _told(mix: Mix, progress: Progress) -> Iterator[Samples]:
    """Give the chunks of a mix, and tell how far it has come."""
    done = 0
    for chunk in mix.chunks():
        yield chunk
        done += len(chunk)
        progress(done, mix.whole)
