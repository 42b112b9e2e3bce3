"""A massage at home that had to stop, and the sessions of whoever sits at that device.

The guide tells nobody of it. So it is only said here, on that very device, and nothing of touch is
agreed on from there until the questions about health were answered for that session afresh.
"""

import msgspec

from unknot.website.booking.models import Appointment, Waiting
from unknot.website.guide.bridge import Visit


class Stopped(msgspec.Struct, frozen=True):
    """That a massage had to stop; `stands` says that no questions were answered afresh since."""

    stands: bool


def stopped_since(visit: Visit, told: Appointment | Waiting) -> Stopped | None:
    """Say whether a massage had to stop in a visit since touch was told for; None where not."""
    answered = told.listening.answered_at if told.listening else None
    if told.service.conversation or not visit.has_stopped_since(answered):
        return None
    return Stopped(stands=bool(visit.stopped))
