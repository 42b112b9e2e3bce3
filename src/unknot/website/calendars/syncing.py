"""Keeps therapists’ own calendars in step: busy times in, appointments out.

Whatever a server does, what was read from it before stays until it has been read whole again.
"""

import logging
from datetime import datetime, timedelta

import msgspec
from django.utils.translation import override

from unknot.website.booking.letters.readers import reader_of
from unknot.website.calendars.errors import LOCKED_OUT, OUR_FAULT, NotReached
from unknot.website.calendars.models import OwnCalendar
from unknot.website.calendars.putting_out import put_out
from unknot.website.calendars.server import Access, talking_to
from unknot.website.calendars.taking_in import take_in, window_of
from unknot.website.people.sealing import SealBroken, unseal

EVERY = timedelta(minutes=5)
LEASE = timedelta(minutes=10)
"""Longer than any look takes: what a worker died over is looked at again after it."""
LONGEST_PAUSE = timedelta(hours=1)
READ = ("tag", "read_on", "read_until_cell")
"""What says how much was read, and when."""
log = logging.getLogger(__name__)


def sync_next(now: datetime) -> bool:
    """Look at the calendar that has been due longest; says whether there was one."""
    own = _claim_next(now)
    if own is None:
        return False
    try:
        sync(own, now)
    except NotReached as error:
        _note_failure(own, str(error), now)
    except SealBroken:
        _note_failure(own, LOCKED_OUT, now)
    except Exception:
        log.exception("A calendar could not be kept in step.")
        _note_failure(own, OUR_FAULT, now)
    return True


def sync(own: OwnCalendar, now: datetime) -> None:
    """Take busy times in and put appointments out. Raises NotReached and SealBroken."""
    spoken = override(reader_of(own.therapist).language)
    with spoken, talking_to(access_of(own)) as server:
        tag, window, there = server.tag(), window_of(own, now), None
        before = (own.tag, own.read_on, own.read_until_cell)
        if not tag or before != (tag, now.date(), window.until):
            there = take_in(own, server, window)
        if put_out(own, server, there, now) or own.unread:
            tag = ""  # read anew after what we changed ourselves, and what nobody could read
    own.tag, own.read_on, own.read_until_cell, own.in_step_at = tag, now.date(), window.until, now
    own.problem, own.failures, own.next_at = "", 0, now + EVERY
    _save(own, *READ, "in_step_at", "problem", "failures", "next_at", "unread")


def access_of(own: OwnCalendar) -> Access:
    """Open what opens the server. Raises SealBroken."""
    return msgspec.json.decode(unseal(bytes(own.access), str(own.seal_row)), type=Access)


def _claim_next(now: datetime) -> OwnCalendar | None:
    """Claim the calendar that has been due longest; of several workers one gets it."""
    due = OwnCalendar.objects.filter(next_at__lte=now)
    while (first := due.order_by("next_at", "pk").first()) is not None:
        if due.filter(pk=first.pk).update(next_at=now + LEASE):
            first.next_at = now + LEASE
            return OwnCalendar.objects.select_related("therapist", "practice").get(pk=first.pk)
    return None


def _note_failure(own: OwnCalendar, problem: str, now: datetime) -> None:
    own.failures += 1
    own.problem = problem
    own.next_at = now + min(EVERY * (1 << min(own.failures - 1, 8)), LONGEST_PAUSE)
    _save(own, "failures", "problem", "next_at")


def _save(own: OwnCalendar, *fields: str) -> None:
    """Keep what was found out, unless the calendar was let go or changed meanwhile."""
    found = {name: getattr(own, name) for name in fields}
    OwnCalendar.objects.filter(pk=own.pk, seal_row=own.seal_row).update(**found)
