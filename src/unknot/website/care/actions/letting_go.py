"""Letting go of what was told: a day later, once answers changed, and when a visit is forgotten."""

from datetime import datetime

from django.db.models import QuerySet

from unknot.website.care.actions.health import kept, open_again
from unknot.website.care.models import Listening
from unknot.website.guide.links import digest


def let_go_of_what_is_over(now: datetime) -> None:
    """Erase what was told and never booked, once its day is over."""
    Listening.objects.filter(let_go_at__lte=now).delete()


def ask_again(maker: str, **_announced: object) -> None:
    """Let answers that are not what they were open no session any more.

    Those that a session is booked with stay for its therapist, and so does what the practice
    recorded, but they count as open. They are taken in afresh once the visit comes back to its
    approach.
    """
    for one in Listening.objects.filter(owner_hash=digest(maker)):
        safety = kept(one)
        if one.client_id is not None or (safety is not None and safety.recorded):
            open_again(one)
        else:
            _unbooked(maker).filter(pk=one.pk).update(clearance=None)


def forget(maker: str, **_announced: object) -> None:
    """Erase what a visit told and never booked; what it booked is no visit’s any more."""
    _unbooked(maker).delete()
    Listening.objects.filter(owner_hash=digest(maker)).update(owner_hash="")


def _unbooked(maker: str) -> QuerySet[Listening]:
    return Listening.objects.filter(owner_hash=digest(maker), client=None)
