"""Which tellings count beside one that is booked. Rows only; nothing is opened here."""

from django.db.models import QuerySet

from unknot.website.care.models import Listening


def told_together(booked: Listening) -> QuerySet[Listening]:
    """Find what is booked with the same telling: a listening, and what was copied from it."""
    rows = Listening.objects.filter(practice=booked.practice_id, told_at=booked.told_at)
    return rows.filter(client=booked.client_id)


def answered_by_client(booked: Listening) -> QuerySet[Listening]:
    """Find what the client behind a booked listening answered since, the newest first."""
    return _answered_since(booked).filter(client=booked.client_id)


def answered_in_visits(booked: Listening) -> QuerySet[Listening]:
    """Find what visits of the client answered since and did not book, the newest first."""
    theirs = Listening.objects.filter(practice=booked.practice_id, client=booked.client_id)
    visits = theirs.exclude(owner_hash="").values("owner_hash")
    return _answered_since(booked).filter(client=None, owner_hash__in=visits)


def _answered_since(booked: Listening) -> QuerySet[Listening]:
    first = told_together(booked).order_by("pk").values("pk")[:1]
    newer = Listening.objects.filter(practice=booked.practice_id, pk__gte=first)
    return newer.exclude(pk=booked.pk).exclude(clearance=None).order_by("-pk")
