"""Whiles that a therapist keeps free."""

from collections.abc import Sequence

from django.db import transaction

from unknot.website.booking.actions.claims import locked_diary
from unknot.website.booking.models import Absence, Appointment
from unknot.website.booking.queries.appointments import appointments_in
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Practice, Therapist


@transaction.atomic
def block(therapist: Therapist, span: Span) -> tuple[Absence, Sequence[Appointment]]:
    """Keep a while free of sessions; what is booked in it stays, and is named to talk about.

    Sent twice, it is kept once, so that opening it again opens it.
    """
    mine = locked_diary(therapist.pk)
    alike = mine.absences.filter(first_cell=span.first, until_cell=span.until)
    absence = alike.filter(from_calendar=None).first()
    if absence is None:
        absence = mine.absences.create(
            practice=mine.practice, first_cell=span.first, until_cell=span.until
        )
    return absence, [*appointments_in(mine, span)]


@transaction.atomic
def unblock(practice: Practice, number: int) -> None:
    """Open a while again; opening it twice changes nothing, nor does one out of a calendar."""
    Absence.objects.filter(practice=practice, pk=number, from_calendar=None).delete()
