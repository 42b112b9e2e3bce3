"""The phases of a session, each with whole minutes, so that all of them make its length."""

from itertools import groupby
from typing import Final

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.craft.language import to_say
from unknot.craft.score.events import Score
from unknot.craft.score.titles import PHASES
from unknot.craft.shaping import joined, lower

MINUTE_MS: Final = 60_000
NARROWEST_NAMED: Final = 0.13
"""A share of the session; the name of a shorter phase does not fit below it."""
BESIDES: Final = to_say("Also: {phases}")
ONE_BESIDES: Final = to_say("{phase} {minutes} min")


class PhaseShown(msgspec.Struct, frozen=True):
    """A phase: where in the session it begins, and how long it is said to be."""

    phase: str
    starts: float
    share: float
    minutes: int

    @property
    def is_named(self) -> bool:
        """Whether its name fits below it."""
        return self.share >= NARROWEST_NAMED


def phases_shown(score: Score) -> tuple[PhaseShown, ...]:
    """Give the phases in their order."""
    runs = [(phase, list(run)) for phase, run in groupby(score.steps, lambda step: step.phase)]
    lengths = [run[-1].end_ms - run[0].start_ms for _, run in runs]
    minutes = whole_minutes(lengths)
    return tuple(
        PhaseShown(phase, run[0].start_ms / score.duration_ms, length / score.duration_ms, said)
        for (phase, run), length, said in zip(runs, lengths, minutes, strict=True)
    )


def phases_besides(score: Score, knowledge: Knowledge) -> str:
    """Say how long the phases are whose names do not fit below the ribbon; "" where all do."""
    besides = [
        knowledge.phrased(
            ONE_BESIDES, phase=lower(knowledge.phrased(PHASES[one.phase])), minutes=one.minutes
        )
        for one in phases_shown(score)
        if not one.is_named
    ]
    return knowledge.phrased(BESIDES, phases=joined(", ", *besides)) if besides else ""


def whole_minutes(lengths: list[int]) -> list[int]:
    """Share the whole minutes out: one to each, then the next to whatever lacks most."""
    given = [1 for _ in lengths]
    for _ in range(round(sum(lengths) / MINUTE_MS) - len(lengths)):
        lacking = [length - MINUTE_MS * had for length, had in zip(lengths, given, strict=True)]
        given[lacking.index(max(lacking))] += 1
    return given
