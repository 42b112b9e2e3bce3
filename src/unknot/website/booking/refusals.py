"""Why a time cannot be had, in words for the people of a practice, and what is free near it."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from msgspec.structs import replace

from unknot.website.booking.days_shown import Slot, nearest
from unknot.website.booking.errors import NotFree, NotGiven
from unknot.website.booking.models import Appointment
from unknot.website.booking.not_given import check_there, not_on
from unknot.website.booking.queries.free import Search, free_times, looked_at
from unknot.website.booking.queries.still import stands_against
from unknot.website.booking.queries.taken import DAY
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.times.refusing import Refusal, Why, why_not
from unknot.website.booking.times_page import days_of_times
from unknot.website.booking.when import day_and_time, wall
from unknot.website.practice.models import Place, Therapist

LOOKED_AHEAD = 14 * DAY
"""So far around a time the nearest free ones are looked for."""
WORDS = {
    Why.HOLIDAY: gettext_lazy("This day is a public holiday."),
    Why.CLOSED: gettext_lazy("{name} does not work on this day."),
    Why.OUTSIDE: gettext_lazy("This is outside the hours of {name} on this day."),
    Why.KEPT_FREE: gettext_lazy("{name} keeps this time free, or is busy by their own calendar."),
    Why.BOOKED: gettext_lazy("Somebody else has this time already."),
    Why.REST: gettext_lazy("Too little time is left for the rest between two sessions."),
    Why.WAY: gettext_lazy("It does not fit: the way from or to {place} takes {minutes} minutes."),
    Why.FULL: gettext_lazy("{name} gives no more sessions on this day."),
    Why.NO_ROOM: gettext_lazy("No room is free for it at that time."),
    Why.BETWEEN_STEPS: gettext_lazy("Sessions begin every quarter of an hour."),
}


def not_free(search: Search, therapist: Therapist, now: datetime) -> str:
    """Say why a session cannot begin where the window of a search does."""
    moment = begins(search.window.first)
    day = wall(moment, therapist.practice).date()
    if moment < now:
        return _("This time is past.")
    if reason := not_on(therapist, search.service, day):
        return reason
    return refused(search, therapist, now) or str(NotFree())


def free_near(search: Search, therapist: Therapist, now: datetime) -> list[Slot]:
    """Give the nearest times at which it could begin, also at short notice."""
    wanted = search.window.first
    around = Span(max(cell_at(now) + 1, wanted - LOOKED_AHEAD), wanted + LOOKED_AHEAD)
    if around.first >= around.until:
        return []
    free = free_times(replace(search, window=around), [therapist], now)
    return nearest(days_of_times(free, around, therapist.practice.zone), wanted)


def nothing_near(search: Search, now: datetime) -> str:
    """Say that nothing is free near a time; empty for one that is long past."""
    if search.window.first + LOOKED_AHEAD <= cell_at(now):
        return ""
    weeks = LOOKED_AHEAD // (7 * DAY)
    return _("Nothing else is free within {weeks} weeks of it.").format(weeks=weeks)


def refused(search: Search, therapist: Therapist, now: datetime) -> str:
    """Say what stands in a diary against a session, also a past one; empty if nothing does."""
    (diary,), sought = looked_at(search, [therapist], now)
    refusal = why_not(diary, sought)
    return _in_words(refusal, therapist) if refusal else ""


def check_to_come(asked: Sequence[Appointment], now: datetime) -> None:
    """Raise NotGiven unless all that is asked for can still be given when it is."""
    if not asked:
        raise NotGiven(_("This time is past."))
    first = asked[0]
    check_there(first.service, first.place, at_home=first.at_home)
    for one, refusal in stands_against(asked, now, moved_freely=True):
        reason = _in_words(refusal, one.therapist)
        which = day_and_time(one.begins, one.practice)
        raise NotGiven(f"{which}: {reason}" if asked[1:] else reason)


def is_only_hours(search: Search, therapist: Therapist, now: datetime) -> bool:
    """Say whether nothing but the hours of a therapist stands against a session.

    Then they can give it all the same, where they say so: as what is wanted at any hour.
    """
    if begins(search.window.first) < now:
        return False
    (diary,), sought = looked_at(search, [therapist], now)
    refusal = why_not(diary, sought)
    if refusal is None or refusal.why is Why.BETWEEN_STEPS:
        return False
    (free,) = free_times(replace(search, any_hour=True), [therapist], now)
    return bool(free.offer.starts & 1)


def _in_words(refusal: Refusal, therapist: Therapist) -> str:
    place = Place.objects.filter(pk=refusal.place or 0).first()
    words = str(WORDS[refusal.why])
    return words.format(name=therapist.name, place=place or "", minutes=refusal.minutes)
