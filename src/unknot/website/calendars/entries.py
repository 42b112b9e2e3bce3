"""Appointments in a therapist’s calendar: when, where, a first name, and nothing about health."""

from datetime import timedelta

from django.utils.translation import gettext as _

from unknot.website.booking.letters.calendar_files import title_of, uid_of
from unknot.website.booking.letters.words import address_of, what
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import date_of
from unknot.website.care.named import first_name_of
from unknot.website.messages.invitations import (
    Event,
    Method,
    Party,
    calendar_file,
)

SHOWN_BEFORE, SHOWN_AFTER = timedelta(days=30), timedelta(days=366)
"""So far back, and so far ahead, a feed goes."""


def event_of(appointment: Appointment) -> Event:
    """Write an appointment for its therapist; all else is told behind their second lock."""
    practice, client = appointment.practice, appointment.client
    first_name = first_name_of(client.name) if client else ""
    at_home = _("at home, {place}").format(place=appointment.place.name)
    return Event(
        uid=uid_of(appointment),
        sequence=appointment.revision,
        begins=appointment.begins,
        ends=appointment.ends,
        zone=practice.time_zone,
        title=title_of(appointment, first_name) if first_name else what(appointment),
        text=address_of(f"/practices/{practice.slug}/day/{date_of(appointment)}/"),
        place=at_home if appointment.at_home else appointment.place.name,
        host=Party(practice.name, ""),
        guest=Party("", ""),
        written_at=appointment.created_at,
        method=Method.PUBLISH,
    )


def file_of(*appointments: Appointment) -> bytes:
    """Write appointments as a calendar file that asks nothing of anybody."""
    return calendar_file([event_of(one) for one in appointments])
