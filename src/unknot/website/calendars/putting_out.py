"""Appointments out: what is to come stands in a therapist’s own calendar, what is off does not."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import Q

from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.calendars.busy import Read
from unknot.website.calendars.entries import file_of
from unknot.website.calendars.models import Copy, OwnCalendar
from unknot.website.calendars.server import Server
from unknot.website.calendars.taking_in import window_of
from unknot.website.hashing import digest


def put_out(own: OwnCalendar, server: Server, there: Read | None, now: datetime) -> bool:
    """Put appointments to come into the calendar, and take those out that are off.

    Says whether anything was written.
    """
    wrote = False
    found, read_until = (there.ours, window_of(own, now).until) if there else (frozenset(), 0)
    certain = Appointment.objects.filter(
        therapist=own.therapist_id, until_cell__gt=cell_at(now), state=State.CONFIRMED
    )
    copies = {one.appointment_id: one for one in own.copies.exclude(appointment=None)}
    for appointment in certain.select_related("practice", "client", "service", "place"):
        copy = copies.pop(appointment.pk, None)
        lost = appointment.until_cell <= read_until and uid_of(appointment) not in found
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
    name = f"unknot-{digest(uid_of(appointment))[:24]}.ics"
    server.put(name, file)
    Copy.objects.update_or_create(
        calendar=own, appointment=appointment, defaults={"told": now_told, "name": name}
    )
    return True
