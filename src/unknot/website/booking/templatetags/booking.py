"""When a session is, by the clock on the wall of its practice; and one drawing."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from unknot.website.booking import when
from unknot.website.booking.models import Appointment
from unknot.website.practice import pricing

register = template.Library()
LINES = {
    "calendar": (
        '<rect x="4" y="5.5" width="16" height="14.5" rx="3"/>'
        '<path d="M4 10.2h16M8.500 3.5v4M15.500 3.5v4"/>'
    ),
}


@register.simple_tag
def booking_mark(name: str) -> SafeString:
    """Draw a small sign."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{}</svg>',
        mark_safe(LINES[name]),  # nosec B308 B703
    )


@register.filter
def price_agreed(appointment: Appointment) -> str:
    """Write what a session costs as it was agreed on, and how much of it the way is."""
    cents, way = appointment.price_cents, appointment.way_cents
    return pricing.told(appointment.practice, cents, way)


@register.filter
def day_of(appointment: Appointment) -> str:
    """Write “Thursday 26 November”."""
    return when.long_day(when.wall(appointment.begins, appointment.practice))


@register.filter
def from_to(appointment: Appointment) -> str:
    """Write “11:00–12:00”."""
    return when.from_to(appointment)
