"""Where a session stands in the diary of its therapist."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall

register = template.Library()


@register.filter
def page_of_its_day(appointment: Appointment) -> str:
    """Give the address of its day in the diary."""
    practice = appointment.practice
    day = reverse("day", args=(practice.slug, wall(appointment.begins, practice).date()))
    return f"{day}?{urlencode({'therapist': appointment.therapist_id})}"
