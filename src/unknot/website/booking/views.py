"""Booking’s pages. They only connect."""

import msgspec
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from unknot.website.booking.errors import NotOffered
from unknot.website.booking.forms import TimesForm
from unknot.website.booking.times_page import Asked, times_page
from unknot.website.shell.errors import problem

NOT_A_QUESTION = "Please say which session, and where, by the numbers that our pages give."


@require_safe
def times(request: HttpRequest, practice: str) -> HttpResponse:
    """Give the free times of a service at a place, as far ahead as it can be booked."""
    form = TimesForm(request.GET)
    if not form.is_valid():
        return problem(request, 400, NOT_A_QUESTION)
    try:
        days = times_page(practice, Asked(**form.cleaned_data), timezone.now())
    except NotOffered:
        return problem(request, 404)
    return HttpResponse(msgspec.json.encode(days), content_type="application/json")
