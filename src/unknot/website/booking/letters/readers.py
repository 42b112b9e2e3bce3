"""Where whoever gives a session reads what is written to them, and in which language."""

import msgspec

from unknot.craft.language import ENGLISH
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Therapist


class Reader(msgspec.Struct, frozen=True):
    """Where a therapist reads, and in which language."""

    email: str
    language: str


def reader_of(therapist: Therapist) -> Reader:
    """Give where a therapist reads: at their own address, or at the practice’s, as its owner."""
    members = Membership.objects.filter(practice=therapist.practice_id).select_related("person")
    own = members.filter(therapist=therapist).first()
    if own is not None:
        return Reader(own.person.email, own.person.language)
    owner = members.filter(role=Role.OWNER).first()
    return Reader(therapist.practice.email, owner.person.language if owner else ENGLISH)
