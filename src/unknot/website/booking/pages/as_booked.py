"""The answer to the form that booked a session, sent again with something else in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from unknot.website.booking.errors import BookedOtherwise
from unknot.website.booking.models import Appointment
from unknot.website.booking.pages.ticket import ticket
from unknot.website.booking.remembering import booked_as
from unknot.website.care.health.heavy_words import sounds_heavy


def as_booked(request: HttpRequest, booked: Appointment) -> HttpResponse:
    """Show what was booked, and as whom, in this visit's own words; nothing else was taken."""
    page = ticket(booked, timezone.now()) | {
        "otherwise": str(BookedOtherwise()),
        "typed": booked_as(request.session, booked.practice, booked.client),
        "heavy": sounds_heavy(request.POST.get("notes", "")),
    }
    return render(request, "booking/appointment.html", page, status=409)
