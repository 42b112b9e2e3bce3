"""What somebody hopes for on the waiting list, as cells."""

from datetime import date, datetime

from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import NotThoseDays
from unknot.website.booking.pages.choosing import Chosen
from unknot.website.booking.queries.free import FURTHEST
from unknot.website.booking.when import span_of
from unknot.website.practice.queries import today_at


def hope_of(chosen: Chosen, first: date, last: date, now: datetime) -> Hope:
    """Give what somebody hopes for, from one day to another by the clock of the practice.

    Raises NotThoseDays for days that are over, far away, or the wrong way round.
    """
    today = today_at(chosen.practice, now)
    if not today <= last or not first <= last <= today + FURTHEST or first < today - FURTHEST:
        raise NotThoseDays
    return Hope(
        service=chosen.service.pk,
        therapist=chosen.therapist.pk if chosen.therapist else None,
        place=chosen.place.pk,
        at_home=chosen.at_home,
        span=span_of(chosen.practice, first, last),
    )
