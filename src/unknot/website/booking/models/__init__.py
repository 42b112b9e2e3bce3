"""The rows of booking. Every row carries the practice that it belongs to."""

from unknot.website.booking.models.appointment import Appointment, Claim, State
from unknot.website.booking.models.practice import Modality, Place, Practice, Room, Service
from unknot.website.booking.models.therapist import Absence, Therapist

__all__ = [
    "Absence",
    "Appointment",
    "Claim",
    "Modality",
    "Place",
    "Practice",
    "Room",
    "Service",
    "State",
    "Therapist",
]
