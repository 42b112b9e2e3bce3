"""The first moment of a session as the player shows it: it stands there before any script does."""

import msgspec
from django.utils.translation import gettext as _

from unknot.craft.score import Score

MINUTE_MS = 60_000


class FirstMoment(msgspec.Struct, frozen=True):
    """What is done first and where, what is next, and how long it all takes."""

    count: str
    what: str
    where: str
    next_what: str
    next_where: str
    left: str


def first_moment(score: Score) -> FirstMoment:
    """Say of a score what its player says as soon as it is ready, so that nothing moves then."""
    what, _colon, where = score.steps[0].title.partition(": ")
    after = score.steps[1].title if len(score.steps) > 1 else _("then rest")
    next_what, _colon, next_where = after.partition(": ")
    return FirstMoment(
        count=_("{step} of {count}").format(step=1, count=len(score.steps)),
        what=what,
        where=where,
        next_what=next_what,
        next_where=next_where,
        left=_("{minutes} min left").format(minutes=-(-score.duration_ms // MINUTE_MS)),
    )
