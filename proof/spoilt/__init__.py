"""Spoilt scores: one thing wrong in each, which the checker has to name."""

from collections.abc import Iterator

from proof.spoilt.scores import scores
from proof.spoilt.strokes import STROKES, with_stroke
from proof.spoilt.wholes import WHOLES
from unknot.craft.knowledge import load
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Score
from unknot.craft.screening import OPEN, Limits

__all__ = ["STROKES", "WHOLES", "unnoticed"]


def unnoticed() -> Iterator[str]:
    """Name the spoilt scores in which the checker does not say what is wrong; none is the aim."""
    for name, one in STROKES.items():
        if not _says(one.says, with_stroke(one, scores()[one.wish]), one.limits):
            yield name
    for name, whole in WHOLES.items():
        if not _says(whole.says, whole.change(scores()[whole.wish]), OPEN):
            yield name
    for name, score in scores().items():
        if check_score(score, OPEN, load()):
            yield f"{name}, as it was written"


def _says(words: str, score: Score, limits: Limits) -> bool:
    return any(words in breach.text for breach in check_score(score, limits, load()))
