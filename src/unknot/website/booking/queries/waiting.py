"""Who waits for a time, and which times would suit them."""

from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from operator import or_

from unknot.website.booking.hands import Hands
from unknot.website.booking.links import behind_link
from unknot.website.booking.models import Waiting
from unknot.website.booking.queries.free import Search, free_times, horizon_of, therapists_for
from unknot.website.booking.times.cells import Span
from unknot.website.booking.times.sets import NONE, cells_in
from unknot.website.practice.models import Therapist


def waiting_behind(link: str) -> Waiting:
    """Find who stands behind a link of the waiting list; raises NotFound, and Replaced."""
    related = (
        "practice",
        "service",
        "client",
        "place",
        "therapist",
        "offered__therapist__practice",
    )
    return behind_link(link, Waiting.objects.select_related(*related))


def waits_besides(waiting: Waiting) -> bool:
    """Say whether somebody waits for the same session on other days, too."""
    same = Waiting.objects.filter(client=waiting.client_id, service=waiting.service_id)
    return same.filter(state__in=Waiting.OPEN).exclude(pk=waiting.pk).exists()


def who_may(waiting: Waiting) -> list[Therapist]:
    """Find who may give somebody what they wait for, by the answers that they wait with."""
    able = therapists_for(waiting.service, at_home=waiting.at_home)
    named = able if waiting.therapist_id is None else able.filter(pk=waiting.therapist_id)
    if waiting.listening is None:
        return []
    return Hands(waiting.listening, waiting.since).among(waiting.service, named)


def starts_for(waiting: Waiting, who: Sequence[Therapist], now: datetime) -> list[int]:
    """List the beginnings, soonest first, at which one of some could give what is waited for."""
    span = left_of(waiting, now)
    if not span.length:
        return []
    search = Search(waiting.service, waiting.place_id, waiting.at_home, span)
    free = free_times(search, who, now)
    return [*cells_in(reduce(or_, (one.offer.starts for one in free), NONE), span)]


def left_of(waiting: Waiting, now: datetime) -> Span:
    """Give the days that somebody waits for, as far as they can still be booked."""
    return waiting.span.within(horizon_of(waiting.service, now))
