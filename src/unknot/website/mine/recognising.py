"""Knows somebody again who proved their address: what they booked without an account is theirs."""

from django.db import transaction
from django.http import HttpRequest

from unknot.website.booking.models import Appointment, Course, Waiting
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


def on_sign_in(sender: object, request: HttpRequest, user: Person, **_: object) -> None:  # noqa: ARG001
    """Know somebody again when a code or a passkey let them in."""
    recognise(user)


@transaction.atomic
def recognise(person: Person) -> None:
    """Make one client of a practice of all that were made with an address that is proved now."""
    unproven = Client.objects.filter(email__iexact=person.email, person=None)
    for practice in Practice.objects.filter(clients__in=unproven).distinct().order_by("pk"):
        Practice.objects.select_for_update().get(pk=practice.pk)
        _join(person, [*unproven.filter(practice=practice).order_by("created_at", "pk")])


def _join(person: Person, found: list[Client]) -> None:
    known = Client.objects.filter(practice=found[0].practice, person=person).first()
    kept = known or found[0]
    kept.person = person
    kept.approved_at = kept.approved_at or next(
        (one.approved_at for one in found if one.approved_at), None
    )
    kept.save(update_fields=("person", "approved_at"))
    for other in found:
        if other.pk != kept.pk:
            _take_over(other, kept)


def _take_over(other: Client, kept: Client) -> None:
    """Give everything of one client to another, and let the first go."""
    for row in (Appointment, Course, Listening, Consent, Waiting):
        row._default_manager.filter(client=other).update(client=kept)
    other.delete()
