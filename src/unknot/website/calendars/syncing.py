"""Keeps therapists’ own calendars in step: busy times in, appointments out.

Whatever a server does, what was read from it before stays until it has been read whole again.
"""

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext_noop, override

from unknot.website.booking.links import digest
from unknot.website.booking.models import Absence, Appointment, State
from unknot.website.booking.posting import reader_of
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.calendars.busy import Read, read_entries
from unknot.website.calendars.entries import file_of, uid_for
from unknot.website.calendars.models import Busy, Copy, OwnCalendar
from unknot.website.calendars.reaching import NotReached
from unknot.website.calendars.server import Access, Server, talking_to
from unknot.website.people.sealing import SealBroken, unseal
from unknot.website.practice.models import Service

EVERY = timedelta(minutes=5)
LEASE = timedelta(minutes=10)
"""Longer than any look takes: what a worker died over is looked at again after it."""
LONGEST_PAUSE = timedelta(hours=1)
BROKEN = gettext_noop("Something went wrong on our side. It is tried again.")
LOCKED_OUT = gettext_noop("Please connect your calendar anew: its password cannot be opened here.")
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
        _note_failure(own, BROKEN, now)
    return True


def sync(own: OwnCalendar, now: datetime) -> None:
    """Take busy times in and put appointments out. Raises NotReached and SealBroken."""
    spoken = override(reader_of(own.therapist).language)
    with spoken, talking_to(access_of(own)) as server:
        tag = server.tag()
        there = None
        if not tag or tag != own.tag or own.read_on != now.date():
            there = _take_in(own, server, now)
        if _put_out(own, server, there, now):
            tag = ""  # read anew after what we changed ourselves
    own.tag, own.read_on, own.in_step_at = tag, now.date(), now
    own.problem, own.failures, own.next_at = "", 0, now + EVERY
    _save(own, "tag", "read_on", "in_step_at", "problem", "failures", "next_at", "unread")


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


def _take_in(own: OwnCalendar, server: Server, now: datetime) -> Read:
    """Read the calendar whole, and keep its busy times as absences."""
    window = _window(own, now)
    ours = {uid_for(one) for one in Appointment.objects.filter(therapist=own.therapist_id)}
    entries = server.entries(begins(window.first), begins(window.until))
    read = read_entries(entries, window, ZoneInfo(own.practice.time_zone), ours)
    own.unread = read.unread
    _keep(own, set(read.spans))
    return read


def _window(own: OwnCalendar, now: datetime) -> Span:
    """Give the days in which anything can be booked, and the day before."""
    services = Service.objects.filter(practice=own.practice_id)
    days = services.aggregate(most=Max("horizon_days"))["most"] or 60
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = midnight + timedelta(days=days + 2)
    return Span(cell_at(midnight - timedelta(days=1)), cell_at(ends))


@transaction.atomic
def _keep(own: OwnCalendar, wanted: set[Span]) -> None:
    """Let the absences of a calendar be exactly these."""
    locked = OwnCalendar.objects.select_for_update().filter(pk=own.pk, seal_row=own.seal_row)
    if not locked.exists():
        return
    kept = {
        Span(one.absence.first_cell, one.absence.until_cell): one.absence_id
        for one in Busy.objects.filter(calendar=own).select_related("absence")
    }
    Absence.objects.filter(pk__in=[kept[span] for span in kept.keys() - wanted]).delete()
    for span in sorted(wanted - kept.keys()):
        absence = Absence.objects.create(
            practice_id=own.practice_id,
            therapist_id=own.therapist_id,
            first_cell=span.first,
            until_cell=span.until,
        )
        Busy.objects.create(calendar=own, absence=absence)


def _put_out(own: OwnCalendar, server: Server, there: Read | None, now: datetime) -> bool:
    """Put appointments to come into the calendar, and take those out that are off.

    Says whether anything was written.
    """
    wrote = False
    certain = Appointment.objects.filter(
        therapist=own.therapist_id, until_cell__gt=cell_at(now), state=State.CONFIRMED
    )
    copies = {one.appointment_id: one for one in own.copies.exclude(appointment=None)}
    for appointment in certain.select_related("practice", "client", "service", "place"):
        copy = copies.pop(appointment.pk, None)
        lost = there is not None and uid_for(appointment) not in there.ours
        lost = lost and appointment.until_cell <= _window(own, now).until
        wrote |= _put(own, server, appointment, "" if copy is None or lost else copy.told)
    for copy in _off(own, copies, now):
        server.remove(copy.name)
        copy.delete()
        wrote = True
    return wrote


def _off(own: OwnCalendar, copies: Mapping[int | None, Copy], now: datetime) -> Iterable[Copy]:
    """Find what is to be taken out; what is past stays, unless its client was forgotten."""
    past = Q(appointment__until_cell__lte=cell_at(now), appointment__client__isnull=False)
    left = own.copies.filter(Q(appointment=None) | Q(appointment__in=copies))
    return left.exclude(past)


def _put(own: OwnCalendar, server: Server, appointment: Appointment, told: str) -> bool:
    """Write an appointment where it differs from what was told; says whether it did."""
    file = file_of(appointment)
    now_told = digest(file)
    if now_told == told:
        return False
    # The same after the calendar was connected anew, so that what stands there is written over.
    name = f"unknot-{digest(uid_for(appointment))[:24]}.ics"
    server.put(name, file)
    Copy.objects.update_or_create(
        calendar=own, appointment=appointment, defaults={"told": now_told, "name": name}
    )
    return True
