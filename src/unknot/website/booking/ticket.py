"""The page of an appointment: when, where, with whom, and how to change it."""

from datetime import datetime

from django.utils.translation import gettext as _

from unknot.website.booking.letters import facts, page_of, what, where
from unknot.website.booking.links import link_to
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.queries import sessions_with
from unknot.website.booking.when import clock, from_to, long_day, wall
from unknot.website.care.models import Listening
from unknot.website.care.summary import summary_of
from unknot.website.known import load
from unknot.website.messages.lines import plain_lines
from unknot.website.practice.queries import today_at
from unknot.website.practice.telephones import whatsapp_link


def ticket(appointment: Appointment, now: datetime) -> dict[str, object]:
    """Give all that the page of an appointment shows."""
    practice = appointment.practice
    begins, until = wall(appointment.begins, practice), appointment.changeable_until
    living = appointment.state in SETTLED
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
        "changeable": is_changeable(appointment, now),
        "whatsapp": _whatsapp(appointment) if living else "",
        "others": [(link_to(one), wall(one.begins, practice), one) for one in _course(appointment)],
    }


def is_changeable(appointment: Appointment, now: datetime) -> bool:
    """Say whether its link still moves or cancels an appointment."""
    return appointment.state in SETTLED and now <= appointment.changeable_until


def approach_in(told: Listening | None, appointment: Appointment, now: datetime) -> str:
    """Say in short what is planned, to the visit that told it; a link alone shows nothing of it."""
    if told is None or told.pk != appointment.listening_id:
        return ""
    summary = summary_of(told, today_at(appointment.practice, now), now, load())
    return summary.approach if summary is not None and summary.touch else ""


def _course(appointment: Appointment) -> list[Appointment]:
    """List the sessions of a course; nothing where there is no course."""
    return sessions_with(appointment) if appointment.course_id else []


def _whatsapp(appointment: Appointment) -> str:
    """Give the link to a chat with the practice, with a text that names the appointment."""
    hello = _("Hello, this is about my session.")
    lines = (hello, *facts(appointment), page_of(appointment))
    return whatsapp_link(appointment.practice.whatsapp, plain_lines("\n".join(lines)))
