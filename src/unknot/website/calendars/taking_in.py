"""Busy times in: when a therapist’s own calendar says that they are busy, they are away here.

Only what was read whole frees a time. Where anything could not be read, what was known stays
beside what is new; and a calendar that is empty all at once has to say so twice.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from unknot.website.booking.letters.calendar_files import uid_of
from unknot.website.booking.letters.readers import reader_of
from unknot.website.booking.models import CLAIMING, MOST_SESSIONS, Absence, Appointment
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.calendars.busy import Read, merged, read_entries
from unknot.website.calendars.errors import EMPTIED, NotReached
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.calendars.server import Server
from unknot.website.practice.models import Service


def take_in(own: OwnCalendar, server: Server, window: Span) -> Read:
    """Read a window whole, and keep its busy times as absences. Raises NotReached."""
    ours = {uid_of(one) for one in Appointment.objects.filter(therapist=own.therapist_id)}
    entries = server.entries(begins(window.first), begins(window.until))
    if not entries and own.problem != EMPTIED and _still(_known(own), window):
        raise NotReached(EMPTIED)
    read = read_entries(entries, window, own.practice.zone, ours, _addresses(own, server))
    own.unread = read.unread
    _keep(own, read, window)
    return read


def window_of(own: OwnCalendar, now: datetime) -> Span:
    """Give the days on which anything can be or is booked, and the day before.

    A course has to begin before the last day that can be booked, and goes on for weeks.
    """
    services = Service.objects.filter(practice=own.practice_id)
    days = services.aggregate(most=Max("horizon_days"))["most"] or 60
    booked = Appointment.objects.filter(therapist=own.therapist_id, state__in=CLAIMING)
    last = booked.aggregate(last=Max("until_cell"))["last"] or 0
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    ends = midnight + timedelta(days=days + 2, weeks=MOST_SESSIONS - 1)
    return Span(cell_at(midnight - timedelta(days=1)), max(cell_at(ends), last))


def _addresses(own: OwnCalendar, server: Server) -> set[str]:
    """Give the addresses at which a therapist is invited to meetings."""
    return {one.lower() for one in (server.user, reader_of(own.therapist).email) if one}


@transaction.atomic
def _keep(own: OwnCalendar, read: Read, window: Span) -> None:
    """Let the absences of a calendar be what was read; if not all was, also what was known."""
    locked = OwnCalendar.objects.select_for_update().filter(pk=own.pk, seal_row=own.seal_row)
    if not locked.exists():
        return
    kept = _known(own)
    unsure = _still(kept, window) if read.unread else ()
    wanted = set(merged((*read.spans, *unsure)))
    Absence.objects.filter(pk__in=[kept[span] for span in kept.keys() - wanted]).delete()
    for span in sorted(wanted - kept.keys()):
        absence = Absence.objects.create(
            practice_id=own.practice_id,
            therapist_id=own.therapist_id,
            first_cell=span.first,
            until_cell=span.until,
        )
        Busy.objects.create(calendar=own, absence=absence)


def _known(own: OwnCalendar) -> dict[Span, int]:
    """Give the busy times that were read before, and the number of each absence."""
    return {
        one.absence.span: one.absence_id
        for one in Busy.objects.filter(calendar=own).select_related("absence")
    }


def _still(known: Iterable[Span], window: Span) -> list[Span]:
    """Give what of known times lies in a window."""
    within = (span.within(window) for span in known)
    return [span for span in within if span.length]
