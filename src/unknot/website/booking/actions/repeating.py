"""Forms that are sent twice, and people who hold a time already."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from django.db.models import Q, QuerySet

from unknot.website.booking.actions.claims import locked_behind
from unknot.website.booking.actions.wanting import Wanted
from unknot.website.booking.errors import AlreadyUsed, Over
from unknot.website.booking.models import Appointment, Claim, State
from unknot.website.booking.times.cells import cells_for
from unknot.website.hashing import digest
from unknot.website.practice.models import Service


def held_with(request_key: str, wanted: Wanted, written: Sequence[str] = ()) -> Appointment | None:
    """Give what the same form held before; raise AlreadyUsed where it asks for something else."""
    before = Appointment.objects.filter(request_key=digest(request_key)).first()
    if before is not None and before.request_hash != hash_of(wanted, written):
        raise AlreadyUsed
    return before


def held_by(link: str) -> Appointment | None:
    """Lock what somebody held before, while they still hold it."""
    if not link:
        return None
    try:
        mine = locked_behind(link)
    except Over:
        return None
    return mine if mine.state == State.HELD else None


def is_this(held: Appointment | None, wanted: Wanted, now: datetime) -> bool:
    """Say whether somebody holds exactly this already, and for a while yet."""
    if held is None or held.held_until is None:
        return False
    return held.request_hash == hash_of(wanted) and now < held.held_until


def is_claimed(
    wanted: Wanted, therapist: int, service: Service, besides: str, now: datetime
) -> bool:
    """Look, without waiting for anybody, whether a moment of a single session is taken already.

    What is held too long does not count, nor what is behind the link `besides`, a course as a
    whole. A course that is wanted is not looked at here: all that is in its way is to be named.
    """
    if wanted.sessions > 1:
        return False
    needed = cells_for(service.minutes) + cells_for(service.rest_minutes)
    session = range(wanted.first_cell, wanted.first_cell + needed)
    claims = Claim.objects.filter(therapist=therapist, cell__in=session)
    lapsed = Q(appointment__state=State.HELD, appointment__held_until__lte=now)
    return claims.exclude(lapsed).exclude(appointment__in=_behind(besides)).exists()


def _behind(link: str) -> QuerySet[Appointment]:
    """Find what is behind a link, with all of its course."""
    if not link:
        return Appointment.objects.none()
    there = Appointment.objects.filter(link_hash=digest(link))
    course = there.values_list("course", flat=True).first()
    return there if course is None else Appointment.objects.filter(course=course)


def hash_of(wanted: Wanted, written: Sequence[str] = ()) -> str:
    """Hash what is wanted, and what was written of whoever wants it, to know it again."""
    return digest(msgspec.json.encode((wanted, *written)))
