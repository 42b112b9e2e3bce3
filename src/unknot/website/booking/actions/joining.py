"""Joining the waiting list."""

from datetime import datetime

import msgspec
from django.db import transaction
from django.db.models import Q

from unknot.website.booking.actions.claims import length_of
from unknot.website.booking.actions.confirming import Guest, check_guest, client_of
from unknot.website.booking.actions.keeping_place import place_kept_for, told_anew
from unknot.website.booking.actions.same_form import known_by
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

    A form that is sent again with something else in it is another form: that counts, too.
    What is free at this moment is not offered to them later: they have seen it. Raises NotOffered,
    NotYetBooked, NotCleared, NoAddress and OnHealth.
    """
    sent = sent_as(hope, guest, request_key)
    before = Waiting.objects.filter(request_key=sent).first()
    if before is not None:
        return before
    check_guest(guest, listening, now, at_home=hope.at_home)
    practice = Q(practice=listening.practice_id)
    service = find_service(hope.service, practice, at_home=hope.at_home)
    able = therapists_for(service, at_home=hope.at_home)
    who = able if hope.therapist is None else able.filter(pk=hope.therapist)
    check_cleared(listening, service, now, who)
    waiting = _drafted(hope, service, guest, _bookable(hope, service, now), now)
    waiting.listening = listening
    waiting.client, waiting.request_key = client_of(guest, listening, now), sent
    check_also_elsewhere(listening, service, now, who)
    if kept := place_kept_for(waiting):
        return told_anew(kept, waiting, now)
    waiting.passed = starts_for(waiting, who_may(waiting), now)
    waiting.link_hash = digest(link_to_wait(waiting))
    waiting.save()
    waiting_notices.tell_waiting(waiting, now)
    return waiting


def sent_as(hope: Hope, guest: Guest, request_key: str) -> str:
    """Give what a place on the list is known by, where this form asked for it first."""
    return known_by(request_key, hope, guest.as_written)


def _bookable(hope: Hope, service: Service, now: datetime) -> Span:
    """Give the days that can be booked of those hoped for; raise NotYetBooked where none can."""
    opens = horizon_of(service, now)
    span = hope.span.within(opens)
    if span.length < length_of(service):
        days = (long_day(wall(begins(one), service.practice)) for one in (opens.first, opens.until))
        raise NotYetBooked(*days)
    return span


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
