"""How much one sender may hold at once: nobody has to say who they are before a time is theirs."""

from datetime import datetime

from unknot.website.booking.errors import TooManyHeld
from unknot.website.booking.models import MOST_SESSIONS, Appointment, State
from unknot.website.practice.models import Practice

MOST_HELD = MOST_SESSIONS
"""Sessions that one sender may hold at a practice: a whole course, or a time for each of many."""


def check_restraint(sender: str, practice: Practice, sessions: int, now: datetime) -> None:
    """Raise TooManyHeld where a sender would hold too many sessions; without one, never."""
    if not sender:
        return
    held = Appointment.objects.filter(
        practice=practice, state=State.HELD, held_until__gt=now, sender_hash=sender
    )
    if held.count() + sessions > MOST_HELD:
        raise TooManyHeld
