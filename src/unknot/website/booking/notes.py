"""What somebody wrote for the therapist alone, sealed with its appointment."""

from datetime import datetime

from unknot.website.booking.models import Appointment
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.notes import opened_note, sealed_note
from unknot.website.people.sealing import SealBroken


def note(appointment: Appointment, notes: str, now: datetime) -> None:
    """Seal what somebody wrote for the therapist alone, and when; save nothing yet."""
    appointment.notes = sealed_note(notes, appointment.link_hash) if notes else None
    appointment.noted_at = now if notes else None


def notes_of(appointment: Appointment) -> str:
    """Open what somebody wrote for the therapist; raises SealBroken."""
    if appointment.notes is None:
        return ""
    return opened_note(appointment.notes, appointment.link_hash)


def notes_sound_heavy(appointment: Appointment) -> bool:
    """Say whether whoever wrote them may have said there that they cannot go on."""
    try:
        return sounds_heavy(notes_of(appointment))
    except SealBroken:
        return False
