"""Who books, or waits for a time: as they wrote it, and as they proved it."""

from django.http import HttpRequest

from unknot.website.booking.actions import Guest
from unknot.website.booking.forms import GuestForm
from unknot.website.people.models import Person


def guest_of(request: HttpRequest, form: GuestForm) -> Guest:
    """Give who books, as they wrote it; signed in, they are who they proved to be."""
    said = form.cleaned_data
    return Guest(
        name=said["name"],
        email=said["email"],
        telephone=said["telephone"],
        address=said["address"] if form.at_home else "",
        notes=said.get("notes", ""),
        reminders=tuple(said["reminders"]),
        consents=form.consents,
        person=request.user if isinstance(request.user, Person) else None,
    )
