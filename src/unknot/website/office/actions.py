"""What owners do in the office that is more than saving one row."""

from collections.abc import Mapping

import msgspec
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.office.hours import Pairs
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.map import Spot
from unknot.website.practice.models import Practice, Therapist

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
        slug=free_slug(new.name),
        email=new.email,
        telephone=new.telephone,
        whatsapp=new.telephone,
    )
    therapist = _therapist(practice, new)
    modality = practice.modalities.create(name=new.modality, techniques=list(new.techniques))
    therapist.modalities.add(modality)
    service = practice.services.create(
        name=new.service,
        minutes=new.minutes,
        price_cents=new.price_cents,
        at_home=new.visits_homes,
    )
    service.modalities.add(modality)
    return take_in(practice, new.email, Role.OWNER, therapist)


@transaction.atomic
def take_in(
    practice: Practice, email: str, role: str, therapist: Therapist | None = None
) -> Membership:
    """Make somebody a member by their address; signing in with a code sent there opens the door.

    Somebody who is a member already gets the role, and the diary where one is named. Raises
    InputError where nobody would be left who owns the practice.
    """
    locked = Practice.objects.select_for_update().get(pk=practice.pk)
    person = person_with(email)
    member = locked.members.filter(person=person).first()
    if member is None:
        return locked.members.create(person=person, role=role, therapist=therapist)
    if role != Role.OWNER:
        keep_an_owner(member)
    member.role, member.therapist = role, therapist or member.therapist
    member.save()
    return member


def keep_an_owner(member: Membership) -> None:
    """Raise InputError where this is the only owner of the practice."""
    owners = member.practice.members.filter(role=Role.OWNER)
    if not owners.exclude(pk=member.pk).exists():
        raise InputError(_("Somebody has to own the practice. Make somebody else an owner first."))


def person_with(email: str) -> Person:
    """Find somebody by their address, or take them in."""
    found = Person.objects.filter(email=email.lower()).first()
    return found or Person.objects.create_user(email)


def free_slug(name: str) -> str:
    """Make an address from a name that no practice has yet."""
    base = slugify(name)[:40] or "practice"
    number = 1
    while True:
        slug = base if number == 1 else f"{base}-{number}"
        if slug not in TAKEN_WORDS and not Practice.objects.filter(slug=slug).exists():
            return slug
        number += 1


def _therapist(practice: Practice, new: NewPractice) -> Therapist:
    place = practice.places.create(
        name=new.place,
        latitude=new.spot.latitude,
        longitude=new.spot.longitude,
        at_home=new.visits_homes,
    )
    practice.rooms.create(place=place, name=ROOM)
    return practice.therapists.create(
        name=new.therapist, base=place, visits_homes=new.visits_homes, week=dict(new.week)
    )
