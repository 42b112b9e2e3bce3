"""Letting go of what was told: a day later, once answers changed, and when a visit is forgotten."""

from collections.abc import Iterator
from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction
from django.db.models import QuerySet

from unknot.website.care.actions.answering import hand_over
from unknot.website.care.actions.health import mark_open
from unknot.website.care.bridge import adds_caution
from unknot.website.care.models import Client, Listening
from unknot.website.care.told_since import told_for_in
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


@transaction.atomic
def forget(maker: str, now: datetime, **_announced: object) -> None:
    """Erase what a visit told and never booked; what it booked is no visit’s any more.

    What it booked stays told together, under a name that belongs to no visit: whoever has the same
    name there is the same person as before.
    """
    unbooked = Listening.objects.filter(owner_hash=digest(maker), client=None)
    for told, booked in _spoken_against(unbooked):
        hand_over(told, booked)
    _erase(unbooked, now)
    Listening.objects.filter(owner_hash=digest(maker)).update(owner_hash=digest(token_urlsafe()))


def _erase(rows: QuerySet[Listening], now: datetime) -> None:
    """Erase what was told; what it spoke against has to be asked about again."""
    with transaction.atomic():
        for _, booked in _spoken_against(rows):
            mark_open(booked, now)
        rows.delete()


def _spoken_against(rows: QuerySet[Listening]) -> Iterator[tuple[Listening, Listening]]:
    """Give what was told with what somebody of the same visit has booked, where it allows less."""
    for told in rows.exclude(clearance=None):
        for client in told_for_in(told):
            last = _last_of(client, told)
            if last is not None and adds_caution(told, last, load()):
                yield told, last


def _last_of(client: Client, told: Listening) -> Listening | None:
    """Give what a client answered last, where they had booked before something was told."""
    theirs = client.listenings.exclude(clearance=None).order_by("pk")
    return theirs.last() if theirs.filter(pk__lt=told.pk).exists() else None
