"""Whom somebody may be who proved an address: a client, or whoever is booked under it unproved."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Person


def may_be_any_of(people: Sequence[Client]) -> QuerySet[Person]:
    """Find who proved the address of clients whom nobody is known to be.

    It may be them, or somebody who shares the address: also where that is a client themselves.
    """
    addresses = [one.email.lower() for one in people if one.email and one.person_id is None]
    return Person.objects.filter(email__in=addresses)


def may_be_told_by(visit: Listening) -> Q:
    """Pick the client whom the visit of a telling proved to be, and others with their address.

    It may be about either: somebody books for a child or a parent, too.
    """
    person = visit.known_as
    if person is None:
        return Q(pk__in=())
    return Q(person=person) | Q(person=None, email__iexact=person.email)
