"""Weeks of a pregnancy: a number of weeks that is no time since something."""

from collections.abc import Iterator

from unknot.craft.screening.words.heard import Span
from unknot.craft.screening.words.spoken import Spoken

A_WEEK, A_MONTH = 7, 30
NEAR = 4
WEEKS = range(3, 43)
LEAST_ALONE = 12
"""From so many weeks on, “I’m 30 weeks” speaks of nothing else."""


def pregnancy_weeks(spoken: Spoken) -> Iterator[Span]:
    """Find the weeks of a pregnancy: named as such, or beside words that only it has."""
    units = {spot.first: spot.after for spot in spoken.of_kind("unit") if spot.id == A_WEEK}
    beside = {spoken.words[first].sentence for first, _ in spoken.cues("pregnancy_words")}
    for at, (value, after) in spoken.numbers.items():
        if value not in WEEKS or after not in units:
            continue
        named = spoken.cue_at("weeks_pregnant", after)
        told = _told_alone(at, value, units[after], spoken) or spoken.words[at].sentence in beside
        if named or (told and not _is_since(at, units[after], spoken)):
            yield at, named or units[after]


def weeks_since_birth(spoken: Spoken) -> Iterator[tuple[float, Span]]:
    """Find how old a baby is, in weeks: “a five week old”, “my boy is ten days old”."""
    units = {spot.first: spot for spot in spoken.of_kind("unit") if spot.id <= A_MONTH}
    others = {spoken.words[first].clause for first, _ in spoken.cues("not_a_baby")}
    for at, (value, after) in spoken.numbers.items():
        unit = units.get(after)
        baby = unit is not None and unit.id and _is_a_baby(at, unit.after, spoken)
        if unit is not None and baby and spoken.words[at].clause not in others:
            yield value * unit.id / A_WEEK, (at, unit.after)


def _is_a_baby(at: int, after: int, spoken: Spoken) -> bool:
    """Say whether “old” follows, or a child stands close before."""
    old = spoken.cue_at("old", after) and spoken.same_clause(at, after)
    before = range(at - NEAR, at)
    child = any(spoken.cue_at("infant", one) for one in before if spoken.same_clause(one, at))
    return bool(old or (child and not _is_since(at, after, spoken)))


def _told_alone(at: int, value: float, after: int, spoken: Spoken) -> bool:
    """Say whether “I’m 30 weeks” is said, or “30 weeks” as a clause, or at its beginning."""
    if value < LEAST_ALONE:
        return False
    begins = not spoken.same_clause(at - 1, at)
    ends = not spoken.same_clause(at, after) or bool(spoken.cue_at("and", after))
    return (begins and ends) or spoken.cue_before("age_before", at) >= 0


def _is_since(at: int, after: int, spoken: Spoken) -> bool:
    """Say whether the weeks are since something, or the age of a baby."""
    follows = spoken.cue_at("ago", after) or spoken.cue_at("baby_age", after)
    since = spoken.cue_before("since", at) >= 0
    return since or bool(follows and spoken.same_clause(at, after))
