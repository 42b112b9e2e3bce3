"""What a therapist does with their own calendar: connect it, choose it, look now, let it go."""

from datetime import datetime

import msgspec
from django.db import transaction
from msgspec.structs import replace

from unknot.website.booking.models import Absence
from unknot.website.calendars.errors import NOT_THERE, NotReached
from unknot.website.calendars.feeds import stop_feed
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.server import Access, talking_to
from unknot.website.calendars.syncing import access_of
from unknot.website.people.sealing import seal
from unknot.website.practice.models import Therapist

WAITED_FOR_SECONDS = 20.0
"""So long a page waits for a server."""


def connect(therapist: Therapist, access: Access, now: datetime) -> OwnCalendar:
    """Connect a server, in the place of any other; its only calendar is chosen at once.

    Raises NotReached, and changes nothing then.
    """
    with talking_to(access, WAITED_FOR_SECONDS) as server:
        found = server.calendars()
    if not found:
        raise NotReached(NOT_THERE)
    chosen = found[0].url if len(found) == 1 else ""
    return _keep(therapist, replace(access, found=found, chosen=chosen), now)


@transaction.atomic
def choose(own: OwnCalendar, number: int, now: datetime) -> None:
    """Choose one of the calendars that were found, by its place in their list."""
    access = access_of(own)
    if 0 <= number < len(access.found):
        _keep(own.therapist, replace(access, chosen=access.found[number].url), now)


def look_now(own: OwnCalendar, now: datetime) -> None:
    """Let the worker look at once."""
    OwnCalendar.objects.filter(pk=own.pk, next_at__isnull=False).update(next_at=now)


@transaction.atomic
def let_go(therapist: Therapist) -> None:
    """Forget a calendar with its password and the busy times that came from it."""
    Absence.objects.filter(from_calendar__calendar__therapist=therapist).delete()
    OwnCalendar.objects.filter(therapist=therapist).delete()


@transaction.atomic
def close_calendars(therapist: Therapist) -> None:
    """Close every calendar that a diary is read in: it goes into other hands, or into none."""
    stop_feed(therapist)
    let_go(therapist)


@transaction.atomic
def _keep(therapist: Therapist, access: Access, now: datetime) -> OwnCalendar:
    let_go(therapist)
    own = OwnCalendar(
        practice_id=therapist.practice_id,
        therapist=therapist,
        next_at=now if access.chosen else None,
    )
    own.access = seal(msgspec.json.encode(access), str(own.seal_row))
    own.save()
    return own
