"""The rows of booking. Every row carries the practice that it belongs to."""

from unknot.website.booking.models.absence import Absence
from unknot.website.booking.models.appointment import CLAIMING, SETTLED, Appointment, Claim, State
from unknot.website.booking.models.course import MOST_SESSIONS, Course
from unknot.website.booking.models.waiting import Waiting

__all__ = [
    "CLAIMING",
    "MOST_SESSIONS",
    "SETTLED",
    "Absence",
    "Appointment",
    "Claim",
    "Course",
    "State",
    "Waiting",
]
