"""What somebody wrote for the therapist alone, sealed with its appointment."""

from unknot.website.booking.models import Appointment
from unknot.website.care.heavy_words import sounds_heavy
from unknot.website.people.sealing import SealBroken, seal, unseal


def sealed_notes(appointment: Appointment, notes: str) -> bytes:
    """Seal what somebody wrote for the therapist alone."""
    return seal(notes.encode(), _row_of_notes(appointment))


def notes_of(appointment: Appointment) -> str:
    """Open what somebody wrote for the therapist; raises SealBroken."""
    if appointment.notes is None:
        return ""
    return unseal(bytes(appointment.notes), _row_of_notes(appointment)).decode()


def notes_sound_heavy(appointment: Appointment) -> bool:
    """Say whether whoever wrote them may have said there that they cannot go on."""
    try:
        return sounds_heavy(notes_of(appointment))
    except SealBroken:
        return False


def _row_of_notes(appointment: Appointment) -> str:
    return f"notes of {appointment.link_hash}"
