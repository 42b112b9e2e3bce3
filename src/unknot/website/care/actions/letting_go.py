"""Letting go of what was told: a day later, once answers changed, and when a visit is forgotten."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from unknot.website.care.actions.answering import hand_over
from unknot.website.care.actions.health import mark_open
from unknot.website.care.bridge import adds_caution
from unknot.website.care.models import Client, Listening
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
    """Erase what was told; what it speaks against stays with what is booked, and is asked about."""
    for one in rows:
        for booked in _booked_beside(one):
            if adds_caution(one, booked, load()):
                hand_over(one, booked)
                mark_open(booked, now)
    rows.delete()


def _booked_beside(told: Listening) -> Iterator[Listening]:
    """Give what each client booked last for whom the same visit booked, or who they proved to be.

    What was told before it was not about it.
    """
    of_visit = Q(listenings__owner_hash=told.owner_hash) & ~Q(listenings__owner_hash="")
    clients = Client.objects.filter(of_visit | Q(pk=told.known_as_id), practice=told.practice_id)
    for client in clients.distinct():
        booked = client.listenings.exclude(clearance=None).filter(pk__lt=told.pk)
        last = booked.order_by("pk").last()
        if last is not None:
            yield last
