"""Appointments as pages read them: behind a link, on a day, in a week."""

from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from unknot.website.booking.links import behind_link
from unknot.website.booking.models import SETTLED, Appointment, State
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.booking.when import span_of
from unknot.website.practice.models import Therapist

SHOWN_TO_THERAPISTS = (State.ASKED, State.CONFIRMED, State.MISSED)
READ_WITH = (
    "practice",
    "therapist__practice",
    "service__practice",
    "place",
    "room",
    "client",
    "listening",
    "course",
)


def appointment_behind(link: str) -> Appointment:
    """Find the appointment behind a link; raises NotFound, and Replaced for a link of before."""
    return behind_link(link, Appointment.objects.select_related(*READ_WITH))


def sessions_with(appointment: Appointment) -> list[Appointment]:
    """List all sessions of a course in order; the one alone where there is no course."""
    if appointment.course_id is None:
        return [appointment]
    course = Appointment.objects.select_related(*READ_WITH).filter(course=appointment.course_id)
    return [*course.order_by("first_cell")]


def booked_with(appointment: Appointment) -> list[Appointment]:
    """List the sessions of a course that somebody counts on, in order; or the one alone."""
    return [one for one in sessions_with(appointment) if one.state in SETTLED]


def to_come(sessions: QuerySet[Appointment], now: datetime) -> QuerySet[Appointment]:
    """Keep of some sessions those that somebody counts on yet, the next first."""
    return sessions.filter(state__in=SETTLED, until_cell__gt=cell_at(now)).order_by("first_cell")


def day_of(therapist: Therapist, day: date) -> QuerySet[Appointment]:
    """Find who comes to a therapist on a day, in order; asked for, certain, or missed."""
    return appointments_in(therapist, span_of(therapist.practice, day, day))


def week_of(therapist: Therapist, monday: date) -> QuerySet[Appointment]:
    """Find who comes to a therapist in the seven days from a day on."""
    sunday = monday + timedelta(days=6)
    return appointments_in(therapist, span_of(therapist.practice, monday, sunday))


def appointments_in(therapist: Therapist, span: Span) -> QuerySet[Appointment]:
    """Find who comes to a therapist in a span, in order."""
    mine = Appointment.objects.filter(therapist=therapist, state__in=SHOWN_TO_THERAPISTS)
    within = mine.filter(until_cell__gt=span.first, first_cell__lt=span.until)
    return within.select_related(*READ_WITH).order_by("first_cell")
