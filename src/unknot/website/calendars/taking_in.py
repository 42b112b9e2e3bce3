"""Busy times in: when a therapist’s own calendar says that they are busy, they are away here."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max

from unknot.website.booking.models import Absence, Appointment
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.calendars.busy import Read, read_entries
from unknot.website.calendars.entries import uid_for
from unknot.website.calendars.models import Busy, OwnCalendar
from unknot.website.calendars.server import Server
from unknot.website.practice.models import Service


def take_in(own: OwnCalendar, server: Server, now: datetime) -> Read:
    """Read the calendar whole, and keep its busy times as absences."""
    window = window_of(own, now)
    ours = {uid_for(one) for one in Appointment.objects.filter(therapist=own.therapist_id)}
    entries = server.entries(begins(window.first), begins(window.until))
    read = read_entries(entries, window, own.practice.zone, ours)
    own.unread = read.unread
    _keep(own, set(read.spans))
    return read


def window_of(own: OwnCalendar, now: datetime) -> Span:
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
