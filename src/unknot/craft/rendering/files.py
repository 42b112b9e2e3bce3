"""Files to take along, each written whole or not at all, and only within what is allowed."""

from pathlib import Path

from unknot.craft.errors import Withheld
from unknot.craft.knowledge import Knowledge
from unknot.craft.rendering.given import Given
from unknot.craft.rendering.kinds import ENDINGS, Kind, check_ending
from unknot.craft.rendering.progress import Progress, unheard
from unknot.craft.rendering.whole import written_whole
from unknot.craft.rendering.writers import WRITERS
from unknot.craft.score import Score
from unknot.craft.score.checking import check_score
from unknot.craft.screening import OPEN, Limits, Position

__all__ = ["ENDINGS", "WRITERS", "Kind", "check_allowed", "render"]


def render(
    score: Score,
    kind: Kind,
    path: Path,
    *,
    knowledge: Knowledge,
    given: Given,
    progress: Progress = unheard,
) -> str:
    """Write one file of a score; `path` ends as its kind does.

    Gives a sentence where the file is otherwise than was wanted, such as with bells for a voice.

    Whatever `progress` raises ends it, and nothing of the file is left. Raises Withheld where the
    score leaves what is allowed now, and InputError where the file cannot be made.
    """
    check_ending(kind, path)
    check_allowed(score, given, knowledge)
    with written_whole(path) as part:
        return WRITERS[kind](score, part, knowledge, given, progress)


def check_allowed(score: Score, given: Given, knowledge: Knowledge) -> None:
    """Raise Withheld for a score that leaves its limits; without any, its own have to hold."""
    limits = given.limits or _own_limits(score)
    breaches = check_score(score, limits, knowledge, watch_hours=given.watch_hours)
    if breaches:
        say = knowledge.phrased
        reasons = tuple(dict.fromkeys(say(breach.text) for breach in breaches))
        raise Withheld(say("This session is not within what is allowed."), reasons)


def _own_limits(score: Score) -> Limits:
    bounds = score.bounds
    own = Limits(
        max_pressure=bounds.max_pressure,
        withheld_techniques=frozenset(bounds.withheld_techniques),
        withheld_zones=frozenset(bounds.withheld_zones),
        positions=frozenset(one for one in Position if one in bounds.positions),
        max_minutes=bounds.max_minutes,
    )
    return own.meet(OPEN)
