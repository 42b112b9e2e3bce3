"""A practice that is asked says yes or no to a new client, and to all that they asked for."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.changing import call_off
from unknot.website.booking.actions.claims import locked_diary, locked_in
from unknot.website.booking.actions.confirming import settle
from unknot.website.booking.actions.courses import whole
from unknot.website.booking.errors import NoTouchNow, Over, SaidYes
from unknot.website.booking.letters import notices
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.not_given import check_still_given
from unknot.website.booking.refusals import check_to_come
from unknot.website.booking.still_cleared import check_still_may
from unknot.website.practice.models import Practice


@transaction.atomic
def approve(practice: Practice, number: int, now: datetime) -> Appointment:
    """Say yes to a new client, and to all that they asked for with it.

    Of a course, to what is still to come. Raises Over, NotGiven where this therapist may not give
    it on its day or at its hour, and NotCleared.
    """
    asked = locked_in(practice, number)
    if asked.state == State.CONFIRMED:
        return asked
    if asked.state != State.ASKED or asked.client is None:
        raise Over
    asked.client.approved_at = now
    asked.client.save(update_fields=("approved_at",))
    booked = [one for one in whole(asked) if one.state == State.ASKED and one.begins > now]
    for one in booked:
        check_still_given(one, locked_diary(one.therapist_id))
    check_to_come(booked, now)
    for one in booked:
        check_still_may(one, now, NoTouchNow())
        one.revision += 1
        settle(one, asked.client)
    notices.tell_approved(booked, now)
    return booked[0]


@transaction.atomic
def decline(practice: Practice, number: int, now: datetime) -> Appointment:
    """Say no to what a new client asked for. Raises Over and SaidYes."""
    asked = locked_in(practice, number)
    if asked.state == State.CANCELLED:
        return asked
    if asked.state == State.CONFIRMED:
        raise SaidYes
    if asked.state != State.ASKED:
        raise Over
    declined = [one for one in whole(asked) if one.state == State.ASKED]
    for one in declined:
        call_off(one)
    notices.tell_declined(declined, now)
    return declined[0]
