"""Moving an appointment, and giving it back: by its link within the policy, or by the practice."""

from datetime import datetime

from django.db import transaction

from unknot.website.booking.actions.claims import (
    check_free,
    claim,
    give_back,
    let_lapse,
    locked_behind,
)
from unknot.website.booking.errors import ChangedMeanwhile, NotFree, Over, Past, TooLate
from unknot.website.booking.letters import notices
from unknot.website.booking.models import CLAIMING, SETTLED, Appointment, State
from unknot.website.booking.queries.free import Search, room_to_move
from unknot.website.booking.still_cleared import check_may_move
from unknot.website.booking.times.cells import Span, cells_for


@transaction.atomic
def cancel(link: str, now: datetime) -> Appointment:
    """Give a time back; giving it back again changes nothing. Raises Over and TooLate."""
    appointment = locked_behind(link)
    if appointment.state == State.CANCELLED:
        return appointment
    if appointment.state not in CLAIMING:
        raise Over
    if appointment.state == State.HELD:
        give_back(appointment)
        return appointment
    _check_in_time(appointment, now)
    call_off(appointment)
    notices.tell_cancelled(appointment, now)
    return appointment


@transaction.atomic
def move(link: str, *, first_cell: int, now: datetime, revision: int | None = None) -> Appointment:
    """Move an appointment to another time, or leave it where it is and raise NotFree.

    `revision` is the one that the form showed: raises ChangedMeanwhile where it is another by now.
    Raises Over, TooLate and what `check_may_move` does. Moving it to where it is changes nothing.
    """
    appointment = locked_behind(link)
    if appointment.state not in SETTLED:
        raise Over
    if appointment.first_cell == first_cell:
        return appointment
    if revision not in {None, appointment.revision}:
        raise ChangedMeanwhile
    _check_in_time(appointment, now)
    ask_first = check_may_move(appointment, now)
    session = Span(first_cell, first_cell + appointment.span.length)
    if session.within(room_to_move(appointment, now)) != session:
        raise NotFree(first_cell)
    put(appointment, session, now, ask_first=ask_first)
    return appointment


def put(
    appointment: Appointment,
    session: Span,
    now: datetime,
    *,
    ask_first: bool,
    any_hour: bool = False,
) -> None:
    """Put an appointment, whose diary is locked, where it is free; raises NotFree.

    `ask_first` is for somebody who has to be heard before they are touched.
    """
    before, service = appointment.begins, appointment.service
    let_lapse(appointment.practice, now)
    place, at_home = appointment.place_id, appointment.at_home
    search = Search(service, place, at_home, session, (appointment.pk,), any_hour)
    check_free(search, appointment.therapist, now)
    appointment.claims.all().delete()
    appointment.first_cell, appointment.until_cell = session.first, session.until
    appointment.rest_cells = cells_for(service.rest_minutes)
    appointment.revision += 1
    appointment.save(update_fields=("first_cell", "until_cell", "rest_cells", "revision", "room"))
    claim(appointment)
    notices.tell_moved(appointment, before, now, ask_first=ask_first)


def call_off(appointment: Appointment) -> None:
    """Cancel an appointment that somebody was told of."""
    appointment.revision += 1
    appointment.save(update_fields=("revision",))
    give_back(appointment)


def _check_in_time(appointment: Appointment, now: datetime) -> None:
    if now >= appointment.ends:
        raise Past
    if now > appointment.changeable_until:
        raise TooLate
