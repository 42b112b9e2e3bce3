"""Joining the waiting list."""

from datetime import date, datetime

import msgspec
from django.db import transaction
from django.db.models import Q

from unknot.website.booking.actions.claims import length_of
from unknot.website.booking.actions.confirming import Guest, check_guest, client_of
from unknot.website.booking.cleared import check_also_elsewhere, check_cleared
from unknot.website.booking.errors import NotYetBooked
from unknot.website.booking.letters import waiting_notices
from unknot.website.booking.links import link_to_wait
from unknot.website.booking.models import Waiting
from unknot.website.booking.queries.free import find_service, horizon_of, therapists_for
from unknot.website.booking.queries.waiting import starts_for, who_may
from unknot.website.booking.times.cells import Span, begins
from unknot.website.booking.when import long_day, wall
from unknot.website.care.models import Listening
from unknot.website.hashing import digest
from unknot.website.practice.models import Service


class Hope(msgspec.Struct, frozen=True):
    """What somebody waits for: a service, there, on one of some days; by anybody if not named."""

    service: int
    therapist: int | None
    place: int
    at_home: bool
    span: Span


@transaction.atomic
def join(
    hope: Hope, guest: Guest, listening: Listening, *, request_key: str, now: datetime
) -> Waiting:
    """Put somebody on the waiting list; sent twice, or in two forms, they stand on it once.

    What is free at this moment is not offered to them later: they have seen it. Raises NotOffered,
    NotYetBooked, NotCleared, NoAddress and OnHealth.
    """
    before = Waiting.objects.filter(request_key=digest(request_key)).first()
    if before is not None:
        return before
    check_guest(guest, listening, now, at_home=hope.at_home)
    practice = Q(practice=listening.practice_id)
    service = find_service(hope.service, practice, at_home=hope.at_home)
    able = therapists_for(service, at_home=hope.at_home)
    who = able if hope.therapist is None else able.filter(pk=hope.therapist)
    check_cleared(listening, service, now, who)
    opens = horizon_of(service, now)
    span = hope.span.within(opens)
    if span.length < length_of(service):
        days = (long_day(wall(begins(one), service.practice)) for one in (opens.first, opens.until))
        raise NotYetBooked(*days)
    waiting = _drafted(hope, service, guest, span, now)
    waiting.listening = listening
    waiting.client, waiting.request_key = client_of(guest, listening, now), digest(request_key)
    check_also_elsewhere(listening, service, now, who)
    if kept := _place_kept_for(waiting):
        return _told_anew(kept, waiting)
    waiting.passed = starts_for(waiting, who_may(waiting), now)
    waiting.link_hash = digest(link_to_wait(waiting))
    waiting.save()
    waiting_notices.tell_waiting(waiting, now)
    return waiting


def _drafted(hope: Hope, service: Service, guest: Guest, span: Span, now: datetime) -> Waiting:
    """Write out what somebody waits for, not yet saved."""
    return Waiting(
        practice=service.practice,
        service=service,
        therapist_id=hope.therapist,
        place_id=hope.place,
        at_home=hope.at_home,
        address=guest.address if hope.at_home else "",
        reminders=list(guest.reminders),
        first_cell=span.first,
        until_cell=span.until,
        since=now,
    )


def _place_kept_for(drafted: Waiting) -> Waiting | None:
    """Find where somebody waits already for the same, on these days."""
    same = Waiting.objects.select_for_update(of=("self",)).filter(
        client=drafted.client,
        service=drafted.service,
        therapist=drafted.therapist_id,
        place=drafted.place_id,
        at_home=drafted.at_home,
        state__in=Waiting.OPEN,
    )
    first, last = _days_of(drafted)
    days = ((one, _days_of(one)) for one in same)
    return next((one for one, (begin, end) in days if begin <= first and last <= end), None)


def _told_anew(kept: Waiting, drafted: Waiting) -> Waiting:
    """Keep a place, with what was told and written last."""
    kept.listening, kept.address = drafted.listening, drafted.address
    kept.reminders = drafted.reminders
    kept.save(update_fields=("listening", "address", "reminders"))
    return kept


def _days_of(waiting: Waiting) -> tuple[date, date]:
    cells = (waiting.first_cell, waiting.until_cell - 1)
    first, last = (wall(begins(one), waiting.service.practice).date() for one in cells)
    return first, last
