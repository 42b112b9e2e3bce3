"""Times as people of a practice read them: by the clock on its wall."""

from datetime import date, datetime, time, timedelta

from django.utils.formats import date_format

from unknot.website.booking.models import Appointment, Waiting
from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.practice.models import Practice


def wall(instant: datetime, practice: Practice) -> datetime:
    """Give an instant as the clock on the wall of a practice shows it."""
    return instant.astimezone(practice.zone)


def date_of(appointment: Appointment) -> date:
    """Give the day of a session, by the clock on that wall."""
    return wall(appointment.begins, appointment.practice).date()


def hoped_days(waiting: Waiting) -> tuple[date, date]:
    """Give the first and the last day that somebody waits for."""
    cells = (waiting.first_cell, waiting.until_cell - 1)
    first, last = (wall(begins(one), waiting.practice).date() for one in cells)
    return first, last


def span_of(practice: Practice, first: date, last: date) -> Span:
    """Give the cells of some days, from midnight to midnight by the clock on that wall."""
    opens = datetime.combine(first, time(), practice.zone)
    ends = datetime.combine(last + timedelta(days=1), time(), practice.zone)
    return Span(cell_at(opens), cell_at(ends))


def day_and_time(instant: datetime, practice: Practice) -> str:
    """Write “Thursday 26 November, 11:00”."""
    shown = wall(instant, practice)
    return f"{long_day(shown)}, {clock(shown)}"


def long_day(day: date) -> str:
    """Write “Thursday 26 November”."""
    return date_format(day, "l j F", use_l10n=False)


def clock(shown: datetime | time) -> str:
    """Write “11:00”."""
    return f"{shown.hour:02}:{shown.minute:02}"


def from_to(appointment: Appointment) -> str:
    """Write “11:00 to 12:00” with an en dash, which every language reads."""
    first = wall(appointment.begins, appointment.practice)
    return f"{clock(first)}–{clock(wall(appointment.ends, appointment.practice))}"
