"""What somebody hopes for on the waiting list, as cells."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.choosing import Chosen
from unknot.website.booking.errors import NotOffered
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.when import wall

LONGEST = timedelta(days=366)


def hope_of(chosen: Chosen, first: date, last: date, now: datetime) -> Hope:
    """Give what somebody hopes for, from one day to another by the clock of the practice.

    Raises NotOffered for days that are over, far away, or the wrong way round.
    """
    today = wall(now, chosen.practice).date()
    if not today <= last or not first <= last <= today + LONGEST or first < today - LONGEST:
        raise NotOffered
    zone = ZoneInfo(chosen.practice.time_zone)
    begins = datetime.combine(first, time(), zone)
    ends = datetime.combine(last + timedelta(days=1), time(), zone)
    return Hope(
        service=chosen.service.pk,
        therapist=chosen.therapist.pk if chosen.therapist else None,
        place=chosen.place.pk,
        at_home=chosen.at_home,
        span=Span(cell_at(begins), cell_at(ends)),
    )
