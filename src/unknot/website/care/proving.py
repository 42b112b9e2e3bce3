"""Whom somebody may be who proved an address: a client, or whoever is booked under it unproved."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Person


def may_be_any_of(people: Sequence[Client]) -> QuerySet[Person]:
    """Find who proved the address of clients whom nobody is known to be, and is nobody else here.

    It may be them, or somebody who shares the address.
    """
    addresses = [one.email.lower() for one in people if one.email and one.person_id is None]
    known = Client.objects.filter(practice=people[0].practice_id).exclude(person=None)
    return Person.objects.filter(email__in=addresses).exclude(clients__in=known)


def may_be_told_by(visit: Listening) -> Q:
    """Pick the client whom the visit of a telling proved to be.

    Where nobody is known by the address that it proved, it may be whoever is booked under it.
    """
    person = visit.known_as
    if person is None:
        return Q(pk__in=())
    if Client.objects.filter(practice=visit.practice_id, person=person).exists():
        return Q(person=person)
    return Q(person=None, email__iexact=person.email)
