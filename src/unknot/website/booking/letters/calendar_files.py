"""Calendar files of appointments, for whoever comes and whoever receives them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _
from msgspec.structs import replace

from unknot.website.booking.letters.words import page_of, where
from unknot.website.booking.models import Appointment, State
from unknot.website.hashing import digest
from unknot.website.messages.invitations import (
    Event,
    Method,
    Party,
    calendar_file,
    invitation,
)


def for_client(
    appointments: Sequence[Appointment], now: datetime, method: Method = Method.REQUEST
) -> tuple[bytes, Method]:
    """Write the calendar file of a session or a course, and say what it asks of a calendar.

    A calendar is asked for one entry at a time; a course is merely shown to it.
    """
    return _asked_or_shown([_event(one, now) for one in appointments], method)


def for_therapist(
    appointments: Sequence[Appointment], email: str, now: datetime, method: Method
) -> tuple[bytes, Method]:
    """Write the same for the therapist, with who comes and without a private link."""
    return _asked_or_shown([_as_given(one, email, now) for one in appointments], method)


def told_in(file: bytes, appointments: Iterable[Appointment]) -> list[Appointment]:
    """Find of which appointments a calendar file tells."""
    return [one for one in appointments if uid_of(one).encode() in file]


def uid_of(appointment: Appointment) -> str:
    """Give the identity that an appointment has in all calendars, whatever website shows it."""
    return digest(f"in calendars {appointment.link_hash}")[:32]


def _asked_or_shown(events: Sequence[Event], method: Method) -> tuple[bytes, Method]:
    """Ask a calendar for one entry; merely show it several."""
    if len(events) == 1:
        return invitation(replace(events[0], method=method)), method
    shown = [replace(one, method=Method.PUBLISH) for one in events]
    return calendar_file(shown, Method.PUBLISH), Method.PUBLISH


def _as_given(appointment: Appointment, email: str, now: datetime) -> Event:
    client = appointment.client
    return replace(
        _event(appointment, now),
        title=title_of(appointment, client.name if client else ""),
        text=client.telephone if client else "",
        guest=Party(appointment.therapist.name, email),
    )


def _event(appointment: Appointment, now: datetime) -> Event:
    practice, client = appointment.practice, appointment.client
    return Event(
        uid=uid_of(appointment),
        sequence=appointment.revision,
        begins=appointment.begins,
        ends=appointment.ends,
        zone=practice.time_zone,
        title=title_of(appointment, appointment.therapist.name),
        text=page_of(appointment),
        place=where(appointment),
        host=Party(practice.name, practice.email),
        guest=Party(client.name, client.email) if client else Party("", ""),
        written_at=now,
        tentative=appointment.state == State.ASKED,
        off=appointment.state == State.CANCELLED,
    )


def title_of(appointment: Appointment, name: str) -> str:
    """Say with whom it is and whether hands touch; the name of a service may tell of health."""
    talk, touch = _("Conversation with {name}"), _("Session with {name}")
    return (talk if appointment.service.conversation else touch).format(name=name)
