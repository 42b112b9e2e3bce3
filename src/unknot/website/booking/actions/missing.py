"""Noting that nobody came to a session, and taking that back."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import (
    check_free,
    claim,
    give_back,
    let_lapse,
    locked_in,
)
from unknot.website.booking.errors import NotFree, NotYet, Over, TakenSince
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.queries.free import Search
from unknot.website.booking.refusals import refused
from unknot.website.practice.models import Practice


@transaction.atomic
def no_show(practice: Practice, number: int, now: datetime) -> Appointment:
    """Note that nobody came. Raises Over for what was not certain, and NotYet."""
    appointment = locked_in(practice, number)
    if appointment.state == State.MISSED:
        return appointment
    if appointment.state != State.CONFIRMED:
        raise Over
    if now < appointment.begins:
        raise NotYet
    give_back(appointment, State.MISSED)
    return appointment


@transaction.atomic
def came_after_all(practice: Practice, number: int, now: datetime) -> Appointment:
    """Take back that nobody came, while the time is still theirs. Raises Over and TakenSince.

    What was booked beside it meanwhile may stand too near: its rest and the ways count again.
    Hours do not: it was given in them, or beside them.
    """
    appointment = locked_in(practice, number)
    if appointment.state == State.CONFIRMED:
        return appointment
    if appointment.state != State.MISSED:
        raise Over
    let_lapse(practice, now)
    service, place = appointment.service, appointment.place_id
    search = Search(service, place, appointment.at_home, appointment.span, any_hour=True)
    try:
        check_free(search, appointment.therapist, now)
    except NotFree as error:
        raise TakenSince(refused(search, appointment.therapist, now)) from error
    return _came(appointment)


def _came(appointment: Appointment) -> Appointment:
    """Give back a time that is free. Raises TakenSince."""
    appointment.state = State.CONFIRMED
    appointment.save(update_fields=("state",))
    try:
        claim(appointment)
    except NotFree as error:
        raise TakenSince from error
    return appointment
