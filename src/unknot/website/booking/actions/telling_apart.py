"""What each booking is booked with: a listening of its own, so that a yes is to one session."""

from collections.abc import Sequence
from datetime import datetime

from unknot.website.booking.models import Appointment, State
from unknot.website.care.actions import for_another, settle_on
from unknot.website.care.models import By, Listening


def listening_for(
    sessions: Sequence[Appointment], told: Listening, *, by: By, now: datetime
) -> Listening:
    """Give what a booking goes on with, settled on who gives it; a course is one booking.

    What another session is booked with stays with that one, and this goes on with a copy.
    """
    first = sessions[0]
    own = for_another(told, now) if _is_of_another(told, sessions) else told
    settle_on(own, first.therapist, first.service, by=by, now=now)
    return own


def _is_of_another(told: Listening, sessions: Sequence[Appointment]) -> bool:
    """Say whether a session is booked with this already, also one that was cancelled since."""
    others = Appointment.objects.filter(listening=told).exclude(pk__in=[one.pk for one in sessions])
    return others.exclude(state__in=(State.HELD, State.LAPSED)).exists()
