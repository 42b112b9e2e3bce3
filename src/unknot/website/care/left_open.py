"""Own words on health that were told, and that no answers followed: somebody asks about them."""

from collections.abc import Iterable

from django.utils.timezone import localdate

from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.models import Listening
from unknot.website.care.reading import words_on_health
from unknot.website.care.safety import Safety
from unknot.website.known import load


def left_open(
    tellings: Iterable[Listening], booked: Iterable[Listening], own: Safety, newer: Iterable[Safety]
) -> tuple[str, ...]:
    """Quote what was written on health in tellings, and not in those that are booked and answered.

    Whole answers that were given after it are answers to it, too; so is a therapist who asked.
    Raises SealBroken.
    """
    whole = (one.answered_at for one in newer if one.was_whole)
    answered = max((own.answered_at, *whole))
    late = (one for one in tellings if one.told_at > answered)
    found = [one for one in late if _is_open(one) and not own.asked_since(one.told_at)]
    known = {heard_of(one).own_words for one in booked if one.clearance} if found else ()
    words = ((heard_of(one).own_words, localdate(one.told_at)) for one in found)
    read = (words_on_health(said, day, load()) for said, day in words if said not in known)
    return tuple(dict.fromkeys(quote for quotes in read for quote in quotes))


def _is_open(told: Listening) -> bool:
    safety = safety_of(told)
    return safety is None or safety.open
