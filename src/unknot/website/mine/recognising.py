"""Knows somebody again who proved their address: what they booked without an account is theirs."""

from django.db import transaction
from django.http import HttpRequest

from unknot.website.booking.consents import keep_only_wanted
from unknot.website.booking.models import Appointment, Course, Waiting
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


def on_sign_in(sender: object, request: HttpRequest, user: Person, **_: object) -> None:  # noqa: ARG001
    """Know somebody again when a code or a passkey let them in."""
    recognise(user)


@transaction.atomic
def recognise(person: Person) -> None:
    """Make one client of a practice of those that were made with an address that is proved now.

    A household may share an address: only clients of one name are one. Where the names differ and
    nobody is known yet, nobody is recognised, and nothing is shown to the wrong one of them.
    """
    unproven = Client.objects.filter(email__iexact=person.email, person=None)
    for practice in Practice.objects.filter(clients__in=unproven).distinct().order_by("pk"):
        Practice.objects.select_for_update().get(pk=practice.pk)
        found = [*unproven.filter(practice=practice).order_by("created_at", "pk")]
        known = Client.objects.filter(practice=practice, person=person).first()
        names = {_plain(one.name) for one in ([known] if known else found)}
        if len(names) == 1:
            _join(person, known, [one for one in found if _plain(one.name) in names])


def _plain(name: str) -> str:
    """Give a name as it is compared: without what a keyboard adds."""
    return " ".join(name.casefold().split())


def _join(person: Person, known: Client | None, found: list[Client]) -> None:
    if not found:
        return
    kept = known or found[0]
    kept.person = person
    kept.approved_at = kept.approved_at or next(
        (one.approved_at for one in found if one.approved_at), None
    )
    kept.save(update_fields=("person", "approved_at"))
    for other in found:
        if other.pk != kept.pk:
            _take_over(other, kept)
    keep_only_wanted(kept)


def _take_over(other: Client, kept: Client) -> None:
    """Give everything of one client to another, and let the first go."""
    for row in (Appointment, Course, Listening, Consent, Waiting):
        row._default_manager.filter(client=other).update(client=kept)
    other.delete()
