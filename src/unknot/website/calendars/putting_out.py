"""Appointments out: what is to come stands in a therapist’s own calendar, what is off does not."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from django.db.models import Q

from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.calendars.busy import Read, Standing
from unknot.website.calendars.entries import file_of
from unknot.website.calendars.errors import READ_ONLY, NotReached
from unknot.website.calendars.models import Copy, OwnCalendar
from unknot.website.calendars.server import Server
from unknot.website.calendars.taking_in import window_of
from unknot.website.hashing import digest


def put_out(own: OwnCalendar, server: Server, there: Read | None, now: datetime) -> bool:
    """Take appointments out of the calendar that are off, and put those in that are to come.

    What is off goes first, as it makes room. Where the server refuses one, the others still go
    on. Says whether anything was written; raises the first refusal once all was tried, and
    NotReached at once where the server is not there.
    """
    refused: list[NotReached] = []
    found, read_until = (there.ours, window_of(own, now).until) if there else ({}, 0)
    certain = Appointment.objects.filter(
        therapist=own.therapist_id, until_cell__gt=cell_at(now), state=State.CONFIRMED
    )
    sessions = [*certain.select_related("practice", "client", "service", "place")]
    copies = {one.appointment_id: one for one in own.copies.exclude(appointment=None)}
    standing_in = [(one, copies.pop(one.pk, None)) for one in sessions]
    wrote = _take_out_all(own, server, _off(own, copies, now), found, now, refused)
    for appointment, copy in standing_in:
        standing = found.get(uid_of(appointment))
        lost = appointment.until_cell <= read_until and not _in_place(appointment, standing)
        told = "" if copy is None or lost else copy.told
        with _going_on(refused):
            wrote |= _put(own, server, appointment, told, standing)
    if refused:
        raise refused[0]
    return wrote


def _take_out_all(
    own: OwnCalendar,
    server: Server,
    off: Iterable[Copy],
    found: Mapping[str, Standing],
    now: datetime,
    refused: list[NotReached],
) -> bool:
    """Take out whatever is off; says whether there was any of it."""
    taken_out = set()
    for copy in off:
        with _going_on(refused):
            server.remove(copy.name)
            copy.delete()
            taken_out.add(copy.name)
    wrote = bool(taken_out)
    for name in _accepted_and_off(own, found, now) - taken_out:
        wrote |= _take_out(server, name)
    return wrote


def _off(own: OwnCalendar, copies: Mapping[int | None, Copy], now: datetime) -> Iterable[Copy]:
    """Find what is to be taken out; what is past stays, unless its client was forgotten."""
    past = Q(appointment__until_cell__lte=cell_at(now), appointment__client__isnull=False)
    left = own.copies.filter(Q(appointment=None) | Q(appointment__in=copies))
    return left.exclude(past)


def _accepted_and_off(own: OwnCalendar, found: Mapping[str, Standing], now: datetime) -> set[str]:
    """Name what came there by email, and is off: its cancellation may never be opened."""
    off = Appointment.objects.filter(
        therapist=own.therapist_id, until_cell__gt=cell_at(now), state=State.CANCELLED
    )
    standing = [found[uid] for uid in map(uid_of, off) if uid in found] if found else []
    return {one.name for one in standing if one.name}


def _in_place(appointment: Appointment, standing: Standing | None) -> bool:
    """Say whether it stands there once, at its time; it may have been dragged to another."""
    return standing is not None and standing.spans == (appointment.span,)


def _put(
    own: OwnCalendar,
    server: Server,
    appointment: Appointment,
    told: str,
    standing: Standing | None,
) -> bool:
    """Write an appointment where it differs from what was told; says whether it did."""
    file = file_of(appointment)
    now_told = digest(file)
    if now_told == told:
        return False
    # The same after the calendar was connected anew, so that what stands there is written over.
    name = f"unknot-{digest(uid_of(appointment))[:24]}.ics"
    if standing is None or standing.name in {name, ""}:
        server.put(name, file)
    elif not _in_place(appointment, standing):
        _write_over(server, standing.name, file)
    Copy.objects.update_or_create(
        calendar=own, appointment=appointment, defaults={"told": now_told, "name": name}
    )
    return True


def _write_over(server: Server, name: str, file: bytes) -> None:
    """Put right what came there by email, unless a server leaves that to whoever sent it."""
    with _going_on([]):
        server.put(name, file)


def _take_out(server: Server, name: str) -> bool:
    """Take out what came there by email, unless a server leaves that, too; says whether it did."""
    with _going_on([]):
        server.remove(name)
        return True
    return False


@contextmanager
def _going_on(refused: list[NotReached]) -> Iterator[None]:
    """Note what a server does not let be written, and go on; a server that is gone ends it."""
    try:
        yield
    except NotReached as error:
        if str(error) != READ_ONLY:
            raise
        refused.append(error)
