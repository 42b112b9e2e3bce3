"""Opening a practice, with all that it takes to be booked."""

from collections.abc import Mapping

import msgspec
from django.db import transaction
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.office.actions.members import make_member, person_with
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.hours import Pairs
from unknot.website.practice.map import Spot
from unknot.website.practice.models import Practice, Therapist
from unknot.website.practice.slugs import free_slug

ROOM = "The room"
TAKEN_WORDS = frozenset({"new"})
"""Addresses of our own under /practices/, which no practice can have."""


class NewPractice(msgspec.Struct, frozen=True):
    """What has to be known to open a practice; the owner also gives sessions."""

    name: str
    email: str
    therapist: str
    place: str
    spot: Spot
    week: Mapping[str, Pairs]
    modality: str
    techniques: tuple[str, ...]
    service: str
    minutes: int
    price_cents: int
    address: str = ""
    telephone: str = ""
    visits_homes: bool = False


@transaction.atomic
def open_practice(new: NewPractice) -> Membership:
    """Open a practice with all that it takes to be booked; gives the membership of its owner.

    Raises InputError where they own one of this name already, as after a double click.
    """
    owner = Person.objects.select_for_update().get(pk=person_with(new.email).pk)
    if owner.memberships.filter(role=Role.OWNER, practice__name=new.name).exists():
        raise InputError(_("You own a practice of this name already."))
    practice = Practice.objects.create(
        name=new.name,
        slug=address_for(new.name),
        email=new.email,
        telephone=new.telephone,
        whatsapp=new.telephone,
    )
    therapist = _therapist(practice, new)
    _offer(practice, therapist, new)
    return make_member(practice, new.email, Role.OWNER, therapist)


def address_for(name: str) -> str:
    """Give the last part of an address that no practice has yet, made from its name."""
    return free_slug(name, _is_taken, otherwise="practice")


def _is_taken(slug: str) -> bool:
    return slug in TAKEN_WORDS or Practice.objects.filter(slug=slug).exists()


def _therapist(practice: Practice, new: NewPractice) -> Therapist:
    place = practice.places.create(
        name=new.place,
        address=new.address,
        latitude=new.spot.latitude,
        longitude=new.spot.longitude,
        at_home=new.visits_homes,
    )
    practice.rooms.create(place=place, name=ROOM)
    return practice.therapists.create(
        name=new.therapist, base=place, visits_homes=new.visits_homes, week=dict(new.week)
    )


def _offer(practice: Practice, therapist: Therapist, new: NewPractice) -> None:
    """Offer the first session, in the one way of working that there is."""
    modality = practice.modalities.create(name=new.modality, techniques=list(new.techniques))
    therapist.modalities.add(modality)
    service = practice.services.create(
        name=new.service,
        minutes=new.minutes,
        price_cents=new.price_cents,
        at_home=new.visits_homes,
    )
    service.modalities.add(modality)
