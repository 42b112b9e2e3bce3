"""Letting go of what was told: a day later, once answers changed, and when a visit is forgotten."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from unknot.website.care.actions.health import mark_open
from unknot.website.care.bridge import adds_caution
from unknot.website.care.models import Listening
from unknot.website.hashing import digest
from unknot.website.known import load


def let_go_of_what_is_over(now: datetime) -> None:
    """Erase what was told and never booked, once its day is over."""
    _erase(Listening.objects.filter(let_go_at__lte=now), now)


def ask_again(maker: str, now: datetime, **_announced: object) -> None:
    """Let answers that are not what they were open no session any more.

    They stay, as far as they ask for care, but count as open. They are taken in afresh once the
    visit comes back to its approach.
    """
    for one in Listening.objects.filter(owner_hash=digest(maker)):
        mark_open(one, now)


def forget(maker: str, now: datetime, **_announced: object) -> None:
    """Erase what a visit told and never booked; what it booked is no visit’s any more."""
    _erase(_unbooked(maker), now)
    Listening.objects.filter(owner_hash=digest(maker)).update(owner_hash="")


def _unbooked(maker: str) -> QuerySet[Listening]:
    return Listening.objects.filter(owner_hash=digest(maker), client=None)


@transaction.atomic
def _erase(rows: QuerySet[Listening], now: datetime) -> None:
    """Erase what was told; where it spoke against what is booked, that has to be asked again."""
    for one in rows:
        _ask_about(one, now)
    rows.delete()


def _ask_about(told: Listening, now: datetime) -> None:
    """Let what goes now be asked about where it spoke against what is booked."""
    if told.clearance is None or not told.owner_hash:
        return
    for booked in _booked_before(told):
        if adds_caution(told, booked, load()):
            mark_open(booked, now)


def _booked_before(told: Listening) -> QuerySet[Listening]:
    """Find what the same visit had booked at the practice before it told this."""
    booked = Listening.objects.filter(practice=told.practice_id, let_go_at=None, pk__lt=told.pk)
    return booked.filter(owner_hash=told.owner_hash)
