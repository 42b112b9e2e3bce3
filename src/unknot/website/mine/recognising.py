"""Knows somebody again who proved their address: what they booked without an account is theirs."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from unknot.website.booking.consents import keep_only_wanted
from unknot.website.booking.models import Appointment, Course, Waiting
from unknot.website.care.actions import know_who_told
from unknot.website.care.consenting import Purpose
from unknot.website.care.models import Client, Listening
from unknot.website.care.named import plain, same_name
from unknot.website.care.queries import latest_consents
from unknot.website.guide.visiting import visit_of
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice


def on_sign_in(sender: object, request: HttpRequest, user: Person, **_: object) -> None:  # noqa: ARG001
    """Know somebody again when a code or a passkey let them in, with what this visit told."""
    recognise(user)
    know_who_told(visit_of(request).maker_hash, user)


@transaction.atomic
def recognise(person: Person) -> None:
    """Make one client of a practice of those that were made with an address that is proved now.

    A household may share an address: only clients of one name are one. Where the names differ and
    nobody is known yet, nobody is recognised, and nothing is shown to the wrong one of them.
    """
    for practice in unsure_at(person):
        known, found = _at(person, practice)
        names = {plain(one.name) for one in ([known] if known else found)}
        if len(names) == 1:
            _join(person, known, [one for one in found if plain(one.name) in names])


def unsure_at(person: Person) -> QuerySet[Practice]:
    """Find the practices that keep something with somebody’s address, and do not know for whom."""
    unproven = _unproven(person)
    return Practice.objects.filter(clients__in=unproven).distinct().order_by("name", "pk")


@transaction.atomic
def take_as_own(person: Person, client: Client) -> bool:
    """Let somebody be a client who has the link of their booking and says that it is theirs.

    Who else booked in that name, with the same address, is them as well. False where they did not
    prove the address, or where somebody is known to be this client.
    """
    known, found = _at(person, client.practice)
    named = [one for one in found if same_name(one.name, client.name)]
    if client not in found:
        return False
    _join(person, known, named)
    return True


def is_somebody_else(client: Client, name: str, email: str) -> bool:
    """Say whether a client called so, with that address, would become one with another."""
    addresses = {email, client.person.email if client.person else ""} - {""}
    others = Client.objects.filter(practice=client.practice).exclude(pk=client.pk)
    of_address = Q()
    for one in addresses:
        of_address |= Q(email__iexact=one) | Q(person__email__iexact=one)
    named = others.filter(of_address).values_list("name", flat=True) if addresses else ()
    return plain(name) in map(plain, named)


def is_called(client: Client, name: str, email: str) -> bool:
    """Say whether a client has a name and an address already, as they are compared."""
    return same_name(client.name, name) and client.email.casefold() == email.casefold()


def _at(person: Person, practice: Practice) -> tuple[Client | None, list[Client]]:
    """Give the client whom somebody is at a practice, and those whom they may be.

    Whoever else would join them meanwhile waits.
    """
    Practice.objects.select_for_update().get(pk=practice.pk)
    found = _unproven(person).filter(practice=practice).order_by("created_at", "pk")
    return Client.objects.filter(practice=practice, person=person).first(), [*found]


def _unproven(person: Person) -> QuerySet[Client]:
    return Client.objects.filter(email__iexact=person.email, person=None)


def _join(person: Person, known: Client | None, found: list[Client]) -> None:
    if not found:
        return
    kept = known or found[0]
    kept.person = person
    kept.telephone = kept.telephone if known else found[-1].telephone
    kept.approved_at = kept.approved_at or next(
        (one.approved_at for one in found if one.approved_at), None
    )
    kept.save(update_fields=("person", "telephone", "approved_at"))
    for other in found:
        if other.pk != kept.pk:
            _take_over(other, kept)
    keep_only_wanted(kept)


def _take_over(other: Client, kept: Client) -> None:
    """Give everything of one client to another, and let the first go.

    Whoever booked as the other had proved nothing yet. Where the client has a word of their own,
    only what asks for less counts beside it: a no, or a yes to being reminded, which harms nobody.
    """
    for row in (Appointment, Course, Listening, Waiting):
        row._default_manager.filter(client=other).update(client=kept)
    reminders = Q(purpose=Purpose.REMINDERS)
    asks_less = Q(given=True) & reminders | Q(given=False) & ~reminders
    new = ~Q(purpose__in=latest_consents(kept))
    other.consents.filter(new | asks_less).update(client=kept)
    other.delete()
