"""What a professional refused somebody: it holds for all that they tell, until it is taken back."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec.structs import replace

from unknot.craft.screening import Permission
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.actions.keeping import keep_safety, kept
from unknot.website.care.models import Listening
from unknot.website.care.safety import Safety
from unknot.website.care.told_since import all_of


def carry_refusals(listening: Listening) -> None:
    """Let what a professional refused somebody hold for what they told since, too.

    What they told us of it themselves holds as long as answers do.
    """
    own = kept(listening)
    if own is None:
        return
    tellings = (kept(one) for one in all_of(listening) if one.pk != listening.pk)
    others = [one for one in tellings if one is not None]
    noes = (word for one in others for word in one.recorded if word.said == "no")
    told = _told_within_hours(others, own.answered_at)
    keep_safety(
        listening,
        replace(
            own,
            recorded=tuple(dict.fromkeys((*own.recorded, *noes))),
            permissions=tuple(dict.fromkeys((*told, *own.permissions))),
        ),
    )


def _told_within_hours(others: Iterable[Safety], moment: datetime) -> Iterator[Permission]:
    recent = (one for one in others if one.answered_at > moment - ANSWERS_HOLD)
    return (word for one in recent for word in one.permissions if word.said != "yes")
