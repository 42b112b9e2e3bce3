"""The breath at another pace than the score's."""

from unknot.craft.rendering.sound.timbres import timbres
from unknot.craft.score.events import Breath, Score


def breaths_of(score: Score, pace: int | None) -> tuple[Breath, ...]:
    """Give the breaths of a score at so many a minute; None leads no breath at all."""
    written = tuple(event for event in score.events if isinstance(event, Breath))
    return tuple(_paced(run, pace) for run in written) if pace else ()


def _paced(run: Breath, pace: int) -> Breath:
    """Fill the time of a run with whole breaths at another pace."""
    length = 60_000 // pace
    inward = round(length * timbres().breath.in_share)
    whole = run.cycles * (run.in_ms + run.out_ms) // length
    return Breath(run.start_ms, inward, length - inward, whole)
