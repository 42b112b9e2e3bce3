"""Dating a sign: since when, or how long ago, as far as its words tell."""

from unknot.craft.knowledge.records.lexicon import WordLater
from unknot.craft.screening.words.signs import Said
from unknot.craft.screening.words.spoken import Spoken
from unknot.craft.screening.words.times import Time

ADJACENT = 3
FOLLOWS = 6
AFTER = ("after", "na")
NEW_SUBJECT = ("writer", "self", "having", "third_person", "telling")


def stage_of(said: Said, time: Time | None) -> WordLater | None:
    """Give the stage that a sign has reached; None while it is new, or the time is not told."""
    if time is None or time.ahead:
        return None
    reached = [later for later in said.sign.older if time.days > later.than_days]
    return max(reached, key=lambda later: later.than_days, default=None)


def time_of(said: Said, spoken: Spoken, times: list[Time]) -> Time | None:
    """Give which of the times of its sentence a sign goes with: the nearest of its clause.

    Where it still goes on, or something newer is told beside it, the newer holds; what is there to
    this day has no time, nor has what came once more.
    """
    among = [*_times_of(said, spoken, times), *_times_again(said, spoken, times)]
    if not among or _is_there(said, spoken) or _came_again(said, spoken):
        return None
    nearest = min(among, key=lambda time: (_gap(said, time), time.first < said.first))
    again = _times_again(said, spoken, times)
    if _gap(said, nearest) <= ADJACENT and not again and not _still(said, spoken):
        return nearest
    newest = min(among, key=lambda time: time.days)
    if said.sign.event and newest.ahead:
        return min(among, key=lambda time: (time.ahead, time.days))
    return newest


def _times_again(said: Said, spoken: Spoken, times: list[Time]) -> list[Time]:
    """Give when it happened once more: “ten years ago, and another two weeks ago”."""
    again = [first for first, _ in spoken.cues("once_more") if first >= said.after]
    return [
        time
        for time in times
        if said.sign.older and any(0 <= time.first - first <= FOLLOWS for first in again)
    ]


def _came_again(said: Said, spoken: Spoken) -> bool:
    """Say whether it came once more, and nobody tells when: “in 2010, then another”."""
    return any(
        said.after <= first
        and spoken.same_sentence(said.first, first)
        and not spoken.same_clause(after - 1, after)
        and (spoken.cue_before("and", first) >= 0 or not spoken.same_clause(first - 1, first))
        for first, after in spoken.cues("once_more")
    )


def _is_there(said: Said, spoken: Spoken) -> bool:
    """Say whether it is told after a sign that this has not gone: “in 2019, it is still there”."""
    return any(
        said.first <= first and spoken.same_sentence(said.first, first)
        for first, _ in spoken.cues("still_there")
    )


def _times_of(said: Said, spoken: Spoken, times: list[Time]) -> list[Time]:
    """Give the times that belong to a sign, without those that its own words hold: who bleeds for
    ages does so today.
    """
    places = {at for part in said.parts for at in range(part.first, part.after)}
    clauses = {spoken.words[at].clause for at in places}
    return [
        time
        for time in times
        if places.isdisjoint(range(time.first, time.after))
        and (said.sign.event or not time.an_age)
        and (spoken.words[time.first].clause in clauses or _belongs(said, time, spoken))
    ]


def _belongs(said: Said, time: Time, spoken: Spoken) -> bool:
    """Say whether a time of another clause belongs to a sign: “malaria, up north, in 1988”.

    Before a sign that never ends it may stand too: “valve replaced in 2011, a tissue valve”; and
    so may the time of what came after it: “two years ago, after a stroke”.
    """
    if 0 <= time.first - said.after <= FOLLOWS:
        return _one_subject(said.after, time.first, spoken)
    if not any(later.rules for later in said.sign.older):
        return False
    if 0 <= said.first - time.after <= FOLLOWS and _one_subject(time.after, said.first, spoken):
        return True
    before = range(said.first - FOLLOWS, said.first)
    return any(spoken.key(at) in AFTER for at in before if spoken.same_clause(at, said.first))


def _one_subject(first: int, after: int, spoken: Spoken) -> bool:
    """Say whether nobody else, and no new verb, comes between."""
    return not any(spoken.cue_at(kind, at) for at in range(first, after) for kind in NEW_SUBJECT)


def _gap(said: Said, time: Time) -> int:
    return max(said.first - time.after, time.first - said.after, 0)


def _still(said: Said, spoken: Spoken) -> bool:
    return any(
        said.first - ADJACENT <= at < said.after + ADJACENT and spoken.same_sentence(at, said.first)
        for at, _ in spoken.cues("still")
    )
