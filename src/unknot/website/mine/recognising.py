"""Knows somebody again who proved their address: what they booked without an account is theirs."""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from unknot.website.booking.actions.knowing_again import (
    found_at,
    make_one,
    under_address_of,
)
from unknot.website.care.actions import know_who_told
from unknot.website.care.models import Client
from unknot.website.care.named import plain, same_name
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
        known, found = found_at(person, practice)
        names = {plain(one.name) for one in ([known] if known else found)}
        if len(names) == 1:
            make_one(person, known, [one for one in found if plain(one.name) in names])


def unsure_at(person: Person) -> QuerySet[Practice]:
    """Find the practices that keep something with somebody’s address, and do not know for whom."""
    unproven = under_address_of(person)
    return Practice.objects.filter(clients__in=unproven).distinct().order_by("name", "pk")


@transaction.atomic
def take_as_own(person: Person, client: Client) -> bool:
    """Let somebody be a client who has the link of their booking and says that it is theirs.

    Who else booked in that name, with the same address, is them as well. False where they did not
    prove the address, or where somebody is known to be this client.
    """
    known, found = found_at(person, client.practice)
    named = [one for one in found if same_name(one.name, client.name)]
    if client not in found:
        return False
    make_one(person, known, named)
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
