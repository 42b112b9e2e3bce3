"""One place on the waiting list for one wish: asked for again, it is kept, and widened."""

from datetime import datetime, timedelta

from unknot.website.booking.letters import waiting_notices
from unknot.website.booking.models import Waiting
from unknot.website.booking.queries.waiting import starts_for, who_may
from unknot.website.booking.when import hoped_days

NEXT = timedelta(days=1)


def place_kept_for(drafted: Waiting) -> Waiting | None:
    """Find where somebody waits already for the same, on some of these days or right beside them.

    Days that are far from each other are two wishes: nobody asked for those between.
    """
    same = Waiting.objects.select_for_update(of=("self",)).filter(
        client=drafted.client,
        service=drafted.service,
        therapist=drafted.therapist_id,
        place=drafted.place_id,
        at_home=drafted.at_home,
        state__in=Waiting.OPEN,
    )
    first, last = hoped_days(drafted)
    days = ((one, hoped_days(one)) for one in same)
    return next(
        (one for one, (begin, end) in days if begin <= last + NEXT and first <= end + NEXT), None
    )


def told_anew(kept: Waiting, drafted: Waiting, now: datetime) -> Waiting:
    """Keep a place for all days that were asked for, with what was told and written last.

    As for whoever joins, what is free at this moment on the days that are new is not offered to
    them later: they have seen it.
    """
    kept.listening, kept.address = drafted.listening, drafted.address
    kept.reminders = drafted.reminders
    days = kept.first_cell, kept.until_cell
    seen = {*starts_for(kept, who_may(kept), now)}
    kept.first_cell = min(kept.first_cell, drafted.first_cell)
    kept.until_cell = max(kept.until_cell, drafted.until_cell)
    if (kept.first_cell, kept.until_cell) != days:
        new = {*starts_for(kept, who_may(kept), now)} - seen
        kept.passed = sorted({*kept.passed, *new})
        waiting_notices.tell_waiting(kept, now)
    kept.save(
        update_fields=(
            "listening",
            "address",
            "reminders",
            "first_cell",
            "until_cell",
            "passed",
        )
    )
    return kept
