"""Filming: the frames of a score, one after the other, into a file."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.film.album import Pixels
from unknot.craft.rendering.film.encoding import encode
from unknot.craft.rendering.film.layout import FRAMES_A_SECOND
from unknot.craft.rendering.film.painting import Painter
from unknot.craft.rendering.film.telling import as_srt
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.sound import timbres
from unknot.craft.score import Score


def film(
    score: Score,
    path: Path,
    sound: Path,
    knowledge: Knowledge,
    *,
    given: Given,
    progress: Progress = unheard,
) -> None:
    """Film a score to a sound of it, whose title, comment and chapters become the film's.

    Whatever `progress` raises ends it. Raises InputError where something of the machine is missing.
    """
    painter = Painter(score, knowledge, given)
    with TemporaryDirectory() as folder:
        captions = Path(folder, "captions.srt")
        captions.write_text(as_srt(painter.captions), encoding="utf-8")
        encode(path, _frames(painter, score, progress), sound, captions, score.language)


def _frames(painter: Painter, score: Score, progress: Progress) -> Iterator[Pixels]:
    """Paint the moment in the middle of each frame, until the sound has faded."""
    total = round((score.duration_ms / 1000 + timbres().end.seconds) * FRAMES_A_SECOND)
    for number in range(total):
        yield painter.paint((number + 0.5) * 1000 / FRAMES_A_SECOND)
        progress(number + 1, total)
