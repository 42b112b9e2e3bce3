"""The page of other times for an appointment that is to be moved."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from unknot.website.booking.days_shown import nearest, soonest
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.pages.choosing import Chosen, Look, free_days
from unknot.website.booking.pages.showing import Trouble, days_of
from unknot.website.booking.queries.free import horizon_of, room_to_move
from unknot.website.booking.times_page import Day
from unknot.website.booking.when import day_and_time
from unknot.website.practice.models import Practice


def moving_page(
    appointment: Appointment, look: Look, trouble: Trouble, now: datetime
) -> dict[str, object]:
    """Give the free times of the same service, by the same therapist, at the same place."""
    chosen = Chosen(
        practice=appointment.practice,
        services=[appointment.service],
        service=appointment.service,
        places=[appointment.place],
        place=appointment.place,
        at_home=appointment.at_home,
        homes=appointment.at_home,
        rooms=not appointment.at_home,
        therapists=[appointment.therapist],
        therapist=appointment.therapist,
    )
    window = room_to_move(appointment, now)
    free = free_days(chosen, now, (appointment.pk,), window)
    days = _others(free, appointment.first_cell)
    near = trouble.near
    if near is None and appointment.until_cell > horizon_of(appointment.service, now).until:
        near = appointment.first_cell
    close = soonest(days) if near is None else nearest(days, near)
    if look.day is None and near is not None and close:
        look = replace(look, day=close[0].day)
    return {
        "practice": appointment.practice,
        "appointment": appointment,
        "now_on": day_and_time(appointment.begins, appointment.practice),
        "link": link_to(appointment),
        "last_changeable": _last_changeable(appointment.practice, days, now),
        "chosen": chosen,
        "soonest": close,
        "near": near is not None,
        "trouble": trouble,
    } | days_of(chosen, days, look, window)


def _last_changeable(practice: Practice, days: Sequence[Day], now: datetime) -> str:
    """Say before when a session can no longer be changed; nothing where all begin after that."""
    last = now + timedelta(hours=practice.cancel_notice_hours)
    return day_and_time(last, practice) if days and days[0].times[0].begins < last else ""


def _others(days: Sequence[Day], cell: int) -> list[Day]:
    """Leave out the beginning that an appointment has already."""
    kept = (Day(day.day, tuple(one for one in day.times if one.cell != cell)) for day in days)
    return [day for day in kept if day.times]
