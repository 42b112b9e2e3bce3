"""Questions that somebody left open as they began to answer: a therapist reads which, and asks."""

from collections.abc import Iterator
from typing import Final

from unknot.craft.knowledge import Knowledge
from unknot.craft.shaping import joined
from unknot.website.care.health.told import Told
from unknot.website.known import phrased

FEW: Final = 5
"""Of more questions that are open than these, none is named: nearly nothing was answered."""


def begun_lines(told: Told, knowledge: Knowledge) -> Iterator[str]:
    """Name what was left open, for this session or elsewhere, until a therapist asked.

    A yes that does not say to what is such a question: which of its rules it means is not known.
    """
    own = told.safety
    left = [] if own.was_whole or own.last_asking is not None else [own.record]
    for one in (*left, *told.beside.unfinished):
        open_ = [
            asked.short for asked in knowledge.questions.values() if asked.id not in one.answers
        ]
        if 0 < len(open_) <= FEW:
            yield phrased("Begun, and left open: {questions}", questions=joined("; ", *open_))
