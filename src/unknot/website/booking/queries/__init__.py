"""What pages read of booking."""

from unknot.website.booking.queries.appointments import (
    appointment_behind,
    appointments_in,
    booked_with,
    day_of,
    sessions_with,
    week_of,
)
from unknot.website.booking.queries.free import (
    Free,
    Search,
    find_service,
    free_times,
    horizon_of,
    therapists_for,
)
from unknot.website.booking.queries.taken import has_sessions_to_come, still_claiming

__all__ = [
    "Free",
    "Search",
    "appointment_behind",
    "appointments_in",
    "booked_with",
    "day_of",
    "find_service",
    "free_times",
    "has_sessions_to_come",
    "horizon_of",
    "sessions_with",
    "still_claiming",
    "therapists_for",
    "week_of",
]
