"""Which tellings count beside one that is booked. Rows only; nothing is opened here."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from unknot.website.care.models import Listening
from unknot.website.care.named import same_name


def told_together(booked: Listening) -> QuerySet[Listening]:
    """Find what is booked with the same telling: a listening, and what was copied from it."""
    rows = Listening.objects.filter(practice=booked.practice_id, told_at=booked.told_at)
    return rows.filter(client=booked.client_id)


def told_later(listening: Listening) -> QuerySet[Listening]:
    """Find what else its client told later, for a session; what was copied from it is not that."""
    rows = Listening.objects.filter(practice=listening.practice_id, pk__gt=listening.pk)
    theirs = rows.exclude(client=None).filter(client=listening.client_id)
    return theirs.exclude(clearance=None).exclude(pk__in=told_together(listening)).order_by("pk")


def told_by(visit_hash: str, booked: Listening) -> Listening | None:
    """Find what a visit told for the client of a booked session: for this session, or else last."""
    if booked.owner_hash == visit_hash:
        return booked
    theirs = Listening.objects.filter(practice=booked.practice_id, owner_hash=visit_hash)
    return theirs.filter(client=booked.client_id).exclude(client=None).order_by("pk").last()


def answered_by_client(booked: Listening) -> QuerySet[Listening]:
    """Find what the client behind a booked listening answered since, the newest first."""
    return _answered_since(booked).filter(client=booked.client_id)


def answered_in_visits(booked: Listening) -> QuerySet[Listening]:
    """Find what visits of the client answered since and did not book, the newest first."""
    return _answered_since(booked).filter(client=None, owner_hash__in=_visits_of(booked))


def answered_by_namesakes(booked: Listening) -> Iterator[Listening]:
    """Find what was answered since in visits of the client under their name, the newest first.

    With another address they are the same to those visits, and another client to the practice.
    """
    others = _answered_since(booked).exclude(client=None).exclude(client=booked.client_id)
    for one in others.filter(owner_hash__in=_visits_of(booked)).select_related("client"):
        if one.client and booked.client and same_name(one.client.name, booked.client.name):
            yield one


def told_elsewhere(listening: Listening) -> list[Listening]:
    """Find what else its client told, also by another address in the same visit."""
    client = listening.client
    if client is None:
        return []
    others = Listening.objects.filter(practice=listening.practice_id)
    of_visit = Q(owner_hash=listening.owner_hash) & ~Q(owner_hash="") & ~Q(client=None)
    beside = others.filter(Q(client=client) | of_visit).exclude(pk__in=told_together(listening))
    named = beside.select_related("client").order_by("pk")
    return [one for one in named if one.client and same_name(one.client.name, client.name)]


def _visits_of(booked: Listening) -> QuerySet[Listening, Any]:
    theirs = Listening.objects.filter(practice=booked.practice_id, client=booked.client_id)
    return theirs.exclude(owner_hash="").values("owner_hash")


def _answered_since(booked: Listening) -> QuerySet[Listening]:
    first = told_together(booked).order_by("pk").values("pk")[:1]
    newer = Listening.objects.filter(practice=booked.practice_id, pk__gte=first)
    return newer.exclude(pk=booked.pk).exclude(clearance=None).order_by("-pk")
