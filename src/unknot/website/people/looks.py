"""Keeps the book of looks, and reads whether a page of it was torn out."""

import hashlib
from datetime import UTC, datetime

from django.db import transaction

from unknot.website.people.models import Look, Membership
from unknot.website.practice.models import Practice

FIRST = "0" * 64


@transaction.atomic
def looked(practice: Practice, *, who: str, did: str, what: str, now: datetime) -> Look:
    """Write down who did what; each entry is chained to the one before."""
    Practice.objects.select_for_update().get(pk=practice.pk)
    last = Look.objects.filter(practice=practice).order_by("-number").first()
    look = Look(
        practice=practice,
        number=last.number + 1 if last else 1,
        at=now,
        who=who,
        did=did,
        what=what,
    )
    look.chain = _chain(last.chain if last else FIRST, look)
    look.save()
    return look


def looked_by(member: Membership, *, did: str, what: str, now: datetime) -> Look:
    """Write down what somebody of a practice did."""
    return looked(member.practice, who=f"person {member.person_id}", did=did, what=what, now=now)


def is_whole(practice: Practice) -> bool:
    """Say whether no entry was changed, taken out of the middle, or put elsewhere."""
    before = FIRST
    looks = Look.objects.filter(practice=practice).order_by("number")
    for place, look in enumerate(looks.iterator(), start=1):
        if look.number != place or look.chain != _chain(before, look):
            return False
        before = look.chain
    return True


def _chain(before: str, look: Look) -> str:
    at = look.at.astimezone(UTC).isoformat()
    words = (before, look.practice_id, look.number, at, look.who, look.did, look.what)
    return hashlib.sha256("\x1f".join(map(str, words)).encode()).hexdigest()
