"""How much one sender may hold and book: nobody says who they are before a time is theirs."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from unknot.website.booking.errors import TooManyBooked, TooManyHeld
from unknot.website.booking.models import MOST_SESSIONS, SETTLED, Appointment, State
from unknot.website.care.models import Client
from unknot.website.practice.models import Practice

MOST_HELD = MOST_SESSIONS
"""Sessions that one sender may hold at a practice: a whole course, or a time for each of many."""
MOST_BOOKED = 2 * MOST_SESSIONS
"""Sessions that one sender may book in a day for people whom nobody knows yet."""
SENDERS_KEPT = timedelta(days=1)


def check_restraint(sender: str, practice: Practice, sessions: int, now: datetime) -> None:
    """Raise TooManyHeld where a sender would hold too many sessions; without one, never."""
    if not sender:
        return
    held = Appointment.objects.filter(
        practice=practice, state=State.HELD, held_until__gt=now, sender_hash=sender
    )
    if held.count() + sessions > MOST_HELD:
        raise TooManyHeld


def check_booked(held: Sequence[Appointment], client: Client, now: datetime) -> None:
    """Raise TooManyBooked where a sender would book too much in a day under unproved addresses.

    Whoever proved their address, or to whom the practice said yes, is let through and not counted.
    """
    sender, practice = held[0].sender_hash, client.practice
    if not sender or client.person_id is not None or client.approved_at is not None:
        return
    booked = Appointment.objects.filter(
        practice=practice,
        state__in=SETTLED,
        sender_hash=sender,
        created_at__gt=now - SENDERS_KEPT,
        client__person=None,
        client__approved_at=None,
    )
    if booked.count() + len(held) > MOST_BOOKED:
        raise TooManyBooked(practice.telephone, practice.email)


def forget_senders(now: datetime) -> None:
    """Forget from where it came what was held a day ago; for a worker to call, every hour."""
    old = Appointment.objects.filter(created_at__lte=now - SENDERS_KEPT).exclude(sender_hash="")
    old.update(sender_hash="")
