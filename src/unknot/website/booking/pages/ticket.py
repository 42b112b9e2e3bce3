"""The page of an appointment: when, where, with whom, and how to change it."""

from datetime import datetime

from unknot.craft.shaping import capital
from unknot.website.booking.approaching import is_coming, is_unregistered
from unknot.website.booking.errors import NotCleared
from unknot.website.booking.letters.paragraphs import by_whatsapp
from unknot.website.booking.letters.words import what, where
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.queries import booked_with, sessions_with
from unknot.website.booking.still_cleared import check_may_move
from unknot.website.booking.when import clock, from_to, long_day, wall
from unknot.website.care.models import Listening
from unknot.website.care.summary import summary_of
from unknot.website.known import load


def ticket(appointment: Appointment, now: datetime) -> dict[str, object]:
    """Give all that the page of an appointment shows."""
    practice = appointment.practice
    begins, until = wall(appointment.begins, practice), appointment.changeable_until
    living = appointment.state in SETTLED
    ahead = [one for one in booked_with(appointment) if now < one.ends]
    sorted_out = is_coming(appointment, now) and is_unregistered(appointment)
    return {
        "practice": practice,
        "appointment": appointment,
        "link": link_to(appointment),
        "begins": begins,
        "day": long_day(begins),
        "clock": clock(begins),
        "from_to": from_to(appointment),
        "what": what(appointment),
        "where": where(appointment),
        "living": living,
        "asked": appointment.state == State.ASKED,
        "over": appointment.ends <= now,
        "until": wall(until, practice),
        "whatsapp": by_whatsapp(*(ahead or [appointment])) if living else "",
        "course": [(link_to(one), one) for one in _course(appointment)],
        "later": sum(one.first_cell > appointment.first_cell for one in ahead),
        "more": sum(one.pk != appointment.pk for one in ahead),
        "changeable": is_changeable(appointment, now),
        "sorted_out": sorted_out,
        "movable": sorted_out and is_movable(appointment, now),
    }


def is_changeable(appointment: Appointment, now: datetime) -> bool:
    """Say whether its link still moves or cancels an appointment."""
    return appointment.state in SETTLED and now <= appointment.changeable_until


def is_movable(appointment: Appointment, now: datetime) -> bool:
    """Say whether its link moves an appointment to another time, and does not refuse."""
    if not is_changeable(appointment, now):
        return False
    try:
        check_may_move(appointment, now)
    except NotCleared:
        return False
    return True


def approach_in(told: Listening | None, appointment: Appointment, now: datetime) -> str:
    """Say in short what is planned, to the visit that told it; a link alone shows nothing of it."""
    if told is None or told.pk != appointment.listening_id:
        return ""
    summary = summary_of(told, now, now, load())
    return capital(summary.approach) if summary is not None and summary.touch else ""


def _course(appointment: Appointment) -> list[Appointment]:
    """List the sessions of a course; nothing where there is no course."""
    return sessions_with(appointment) if appointment.course_id else []
