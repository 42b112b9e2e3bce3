"""Sessions that are asked for and not answered: the practice is reminded, the client is told."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from unknot.website.booking.actions.claims import locked_appointment
from unknot.website.booking.letters import notices
from unknot.website.booking.letters.therapist_letters import tell_waits_for_yes
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at

REMINDED = timedelta(days=1)
"""So long before its time the practice is reminded of what is asked for."""
THOUGHT_OVER = timedelta(hours=3)
"""Nobody is reminded of what was asked for just now."""
LOOKED_BACK = timedelta(days=1)
"""So long after its time it is still told of, as after a night without a worker."""


def tell_of_silence(now: datetime) -> None:
    """Remind of each session whose time is near, and tell of each whose time came unanswered.

    Each is told once; for a worker to call, every few minutes.
    """
    near = _asked_for(now, now + REMINDED).filter(created_at__lte=now - THOUGHT_OVER)
    for number in [*near.values_list("pk", flat=True)]:
        _tell(number, now)
    for number in [*_asked_for(now - LOOKED_BACK, now).values_list("pk", flat=True)]:
        _tell(number, now)


def _asked_for(after: datetime, until: datetime) -> QuerySet[Appointment]:
    """Find what is asked for and begins between two moments."""
    asked = Appointment.objects.filter(state=State.ASKED)
    return asked.filter(first_cell__gt=cell_at(after), first_cell__lte=cell_at(until))


@transaction.atomic
def _tell(number: int, now: datetime) -> None:
    asked = locked_appointment(number)
    if asked.state != State.ASKED:
        return
    if asked.begins > now:
        tell_waits_for_yes(asked, now)
    else:
        notices.tell_unanswered(asked, now)
