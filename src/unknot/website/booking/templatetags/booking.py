"""What a session is, when, by the clock on the wall of its practice, and what it costs."""

from django import template

from unknot.website.booking import when
from unknot.website.booking.letters import words
from unknot.website.booking.models import Appointment
from unknot.website.practice import pricing

register = template.Library()


@register.filter
def price_agreed(appointment: Appointment) -> str:
    """Write what a session costs as it was agreed on, and how much of it the way is."""
    cents, way = appointment.price_cents, appointment.way_cents
    return pricing.told(appointment.practice, cents, way)


@register.filter
def what(appointment: Appointment) -> str:
    """Write “A massage of 60 minutes”, or “A conversation of 20 minutes, without touch”."""
    return words.what(appointment)


@register.filter
def day_of(appointment: Appointment) -> str:
    """Write “Thursday 26 November”."""
    return when.long_day(when.wall(appointment.begins, appointment.practice))


@register.filter
def from_to(appointment: Appointment) -> str:
    """Write “11:00–12:00”."""
    return when.from_to(appointment)
