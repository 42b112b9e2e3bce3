"""The checker: everything that a score must not do, looked for."""

from unknot.craft.knowledge import Knowledge
from unknot.craft.score.checking.breach import Breach
from unknot.craft.score.checking.points import points
from unknot.craft.score.checking.session import doses, order, side_events, steps, tiling, whole
from unknot.craft.score.checking.strokes import breaches_of_stroke
from unknot.craft.score.checking.watch import watch
from unknot.craft.score.events import Score, Stroke
from unknot.craft.screening.limits import Limits


def check_score(
    score: Score, limits: Limits, knowledge: Knowledge, *, watch_hours: int = 0
) -> tuple[Breach, ...]:
    """List every breach of the limits and of the laws, in the order of time; none is the aim.

    `watch_hours` is how long the clearance has people look for bruises.
    """
    found = [
        *whole(score, limits),
        *tiling(score),
        *steps(score),
        *order(score),
        *side_events(score),
        *points(score, knowledge),
        *doses(score, knowledge),
        *watch(score, watch_hours),
    ]
    for event in score.events:
        if isinstance(event, Stroke):
            found += breaches_of_stroke(event, score, limits, knowledge)
    return tuple(sorted(set(found)))
