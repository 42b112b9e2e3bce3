"""Moving and cancelling by the people of a practice, of whom no notice is asked.

A row of another practice is not there.
"""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.changing import call_off, put
from unknot.website.booking.actions.claims import locked_in
from unknot.website.booking.actions.wanting import check_in_reach
from unknot.website.booking.errors import NoTouchNow, Over
from unknot.website.booking.letters import notices
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.not_given import check_there
from unknot.website.booking.queries.free import WEEK
from unknot.website.booking.still_cleared import check_still_may
from unknot.website.booking.times.cells import Span
from unknot.website.practice.models import Practice


@transaction.atomic
def cancel_for(practice: Practice, number: int, now: datetime) -> Appointment:
    """Cancel an appointment, also at short notice. Raises Over, also for what has ended."""
    appointment = locked_in(practice, number)
    if appointment.state == State.CANCELLED:
        return appointment
    if appointment.state not in SETTLED or appointment.ends <= now:
        raise Over
    call_off(appointment)
    notices.tell_cancelled(appointment, now, by_practice=True)
    return appointment


@transaction.atomic
def move_for(
    practice: Practice, number: int, *, first_cell: int, now: datetime, any_hour: bool = False
) -> Appointment:
    """Move an appointment, also at short notice; at any hour where whoever gives it says so.

    A late session of a course may go on to the week after it, however far ahead. Raises Over,
    NotFree, TooFar, NotGiven, and NoTouchNow where touch is not safe for its client any more.
    """
    appointment = locked_in(practice, number)
    if appointment.state not in SETTLED or appointment.ends <= now:
        raise Over
    if appointment.first_cell == first_cell:
        return appointment
    check_in_reach(first_cell, now, also_until=appointment.first_cell + WEEK)
    ask_first = check_still_may(appointment, now, NoTouchNow())
    check_there(appointment.service, appointment.place, at_home=appointment.at_home)
    session = Span(first_cell, first_cell + appointment.span.length)
    put(appointment, session, now, ask_first=ask_first, any_hour=any_hour)
    return appointment
