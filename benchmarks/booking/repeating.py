"""Forms that are each sent by twenty at once: every one books once, and all learn the same.

Two hundred and fifty go to each of the two databases, so five hundred in all.

Each form is of another client. All twenty hold the time; two of them, as by a double click, then
confirm it at once.
`python -m benchmarks.booking.repeating` does it to the database at hand, and prints what it found.
"""

from functools import partial
from typing import TYPE_CHECKING

from django.db import DatabaseError
from django.utils import timezone

from benchmarks.booking.acting import Plan, act, done_on
from benchmarks.booking.aftermath import aftermath
from benchmarks.booking.crowd import crowd
from benchmarks.booking.databases import Fresh
from benchmarks.booking.wishing import half_hour, wish
from benchmarks.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unknot.website.care.models import Listening

FORMS = 250
SENT = 20
CONFIRMED = 2
FAULTS = ("partial", "messages lost", "messages doubled")


def measure(name: str, fresh: Fresh) -> list[Figure]:
    """Send each form many times, and count the bookings and the answers that differ."""
    found = done_on(fresh, "repeating")
    sent = f"{FORMS:,} forms sent by {SENT} at once, {name}"
    booked, alike = found["booked"], found["alike"]
    return [
        Figure(f"{sent}: bookings", f"{booked:,}", f"{FORMS:,}", booked == FORMS),
        Figure(f"{sent}: forms with one answer to all", f"{alike:,}", f"{FORMS:,}", alike == FORMS),
        *(Figure(f"{sent}: {fault}", f"{found[fault]}", "0", not found[fault]) for fault in FAULTS),
    ]


def repeat(plan: Plan) -> dict[str, int]:
    """Send each form, and look at what was answered and what is there."""
    from tests.website.booking.practising import told
    from unknot.website.booking.models import Appointment, State
    from unknot.website.practice.models import Practice

    practice = Practice.objects.get()
    heard = [told(practice, now=timezone.now(), visit=f"visit {form}") for form in range(FORMS)]
    answers = crowd(SENT, FORMS, partial(_send, plan, heard))
    return {
        "booked": Appointment.objects.filter(state=State.CONFIRMED).count(),
        "alike": sum(len({*said}) == 1 and said[0].isdecimal() for said in answers),
    } | aftermath()


def _send(plan: Plan, heard: "Sequence[Listening]", client: int, form: int) -> str:
    """Hold, and perhaps confirm; give the number of the appointment, or what went wrong."""
    from tests.website.booking.practising import guest
    from unknot.website.booking.actions import confirm, hold
    from unknot.website.booking.errors import BookingError

    wanted, now = wish(plan, half_hour(plan, form)), timezone.now()
    try:
        booked, link = hold(wanted, request_key=f"form {form}", now=now)
        if client < CONFIRMED:
            somebody = guest(email=f"client{form}@example.org")
            booked = confirm(link, somebody, heard[form], now)
    except (BookingError, DatabaseError) as error:
        return f"{type(error).__name__}: {error}"
    return f"{booked.pk}"


if __name__ == "__main__":
    act(repeat)
