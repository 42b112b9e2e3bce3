"""The page of other times for an appointment that is to be moved."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from unknot.website.booking.days_shown import nearest, soonest
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.pages.choosing import Chosen, Look, free_days
from unknot.website.booking.pages.showing import Trouble, days_of
from unknot.website.booking.times_page import Day
from unknot.website.booking.when import day_and_time


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
    days = _others(free_days(chosen, now, besides=appointment.pk), appointment.first_cell)
    close = soonest(days) if trouble.near is None else nearest(days, trouble.near)
    return {
        "practice": appointment.practice,
        "appointment": appointment,
        "now_on": day_and_time(appointment.begins, appointment.practice),
        "link": link_to(appointment),
        "last_changeable": day_and_time(
            now + timedelta(hours=appointment.practice.cancel_notice_hours), appointment.practice
        ),
        "chosen": chosen,
        "soonest": close,
        "trouble": trouble,
    } | days_of(chosen, days, look, now)


def _others(days: Sequence[Day], cell: int) -> list[Day]:
    """Leave out the beginning that an appointment has already."""
    kept = (Day(day.day, tuple(one for one in day.times if one.cell != cell)) for day in days)
    return [day for day in kept if day.times]
