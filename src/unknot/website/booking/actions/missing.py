"""Noting that nobody came to a session, and taking that back."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import claim, give_back, let_lapse, locked_in
from unknot.website.booking.errors import NotFree, Over, TakenSince
from unknot.website.booking.models import Appointment, State
from unknot.website.practice.models import Practice


@transaction.atomic
def no_show(practice: Practice, number: int, now: datetime) -> Appointment:
    """Note that nobody came. Raises Over for what has not begun, or was not certain."""
    appointment = locked_in(practice, number)
    if appointment.state == State.MISSED:
        return appointment
    if appointment.state != State.CONFIRMED or now < appointment.begins:
        raise Over
    give_back(appointment, State.MISSED)
    return appointment


@transaction.atomic
def came_after_all(practice: Practice, number: int, now: datetime) -> Appointment:
    """Take back that nobody came, while the time is still theirs. Raises Over and TakenSince."""
    appointment = locked_in(practice, number)
    if appointment.state == State.CONFIRMED:
        return appointment
    if appointment.state != State.MISSED:
        raise Over
    let_lapse(practice, now)
    appointment.state = State.CONFIRMED
    appointment.save(update_fields=("state",))
    try:
        claim(appointment)
    except NotFree as error:
        raise TakenSince from error
    return appointment
