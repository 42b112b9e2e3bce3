"""What somebody wrote for the therapist alone, sealed with its appointment."""

from unknot.website.booking.models import Appointment
from unknot.website.people.sealing import seal, unseal


def sealed_notes(appointment: Appointment, notes: str) -> bytes:
    """Seal what somebody wrote for the therapist alone."""
    return seal(notes.encode(), _row_of_notes(appointment))


def notes_of(appointment: Appointment) -> str:
    """Open what somebody wrote for the therapist; raises SealBroken."""
    if appointment.notes is None:
        return ""
    return unseal(bytes(appointment.notes), _row_of_notes(appointment)).decode()


def _row_of_notes(appointment: Appointment) -> str:
    return f"notes of {appointment.link_hash}"
