"""Which tellings and answers count beside one that is booked. Rows only; nothing is opened here."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Exists, Q, QuerySet

from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.care.health.proving import may_be_any_of, may_be_told_by
from unknot.website.care.models import Answering, Client, Listening
from unknot.website.care.named import same_name
from unknot.website.hashing import digest


def told_together(booked: Listening) -> QuerySet[Listening]:
    """Find what is booked with the same telling: a listening, and what was copied from it."""
    rows = Listening.objects.filter(practice=booked.practice_id, told_at=booked.told_at)
    return rows.filter(client=booked.client_id)


def told_by(visit_hash: str, booked: Listening) -> Listening | None:
    """Find what a visit told for the client of a booked session: for this session, or else last."""
    if booked.owner_hash == visit_hash:
        return booked
    theirs = Listening.objects.filter(practice=booked.practice_id, owner_hash=visit_hash)
    return theirs.filter(client=booked.client_id).exclude(client=None).order_by("pk").last()


def known_under(client: Client) -> list[Client]:
    """Give a client, and who else they are: of the same name, told of in the same visits.

    With another address they are the same to those visits, and another client to the practice; so
    they are where the practice corrected the name that they told.
    """
    others = Client.objects.filter(practice=client.practice_id).exclude(pk=client.pk)
    named = others.filter(listenings__owner_hash__in=_visits([client])).order_by("pk").distinct()
    return [client, *(one for one in named if _is_called_as(one, client))]


def answered_since(
    booked: Listening, people: Sequence[Client], moment: datetime
) -> QuerySet[Listening]:
    """Find tellings with answers: told after what is booked, or answered or open since a moment."""
    newer = Q(pk__gte=_first(booked)) | Q(answered_at__gte=moment)
    return told_besides(booked, people).filter(newer).exclude(clearance=None)


def told_besides(booked: Listening, people: Sequence[Client]) -> QuerySet[Listening]:
    """Find all other tellings, however old."""
    return Listening.objects.filter(client__in=people).exclude(pk=booked.pk).order_by("pk")


def answerings_of(people: Sequence[Client], since: datetime) -> QuerySet[Answering]:
    """Find each time that somebody answered after a moment, the oldest first."""
    rows = Answering.objects.filter(listening__client__in=people, at__gt=since)
    return rows.select_related("listening").order_by("at", "pk")


def told_by_nobody(people: Sequence[Client]) -> QuerySet[Listening]:
    """Find what visits of somebody told the practice and did not book, since they are a client.

    Before they told what they booked with, whoever fills in a form may correct it. Who was booked
    by word of mouth told nothing for it: what they answered just before they rang counts as well.
    It may be about them or about others.
    """
    theirs = Listening.objects.filter(client__in=people).order_by("told_at")
    came, first = min(one.created_at for one in people), theirs.values("told_at")[:1]
    rang = ~Exists(theirs.filter(told_at__lte=came)) & Q(answered_at__gte=came - ANSWERS_HOLD)
    since = Q(answered_at__gte=first) | rang | Q(answered_at__gte=came)
    since |= Q(told_at__gte=first) | Q(told_at__gte=came)
    unbooked = told_unbooked(people).filter(since)
    return unbooked.prefetch_related("answerings").order_by("pk").distinct()


def told_unbooked(people: Sequence[Client]) -> QuerySet[Listening]:
    """Find what visits of somebody told the practice, and have not booked."""
    here = Listening.objects.filter(practice=people[0].practice_id, client=None)
    proved = Q(known_as__clients__in=people) | Q(known_as__in=may_be_any_of(people))
    return here.filter(Q(owner_hash__in=_visits(people)) | proved)


def told_for_in(visit: Listening) -> QuerySet[Client]:
    """Find for whom the visit of a telling booked at its practice, and who it proved to be."""
    of_visit = Q(listenings__owner_hash=visit.owner_hash) & ~Q(listenings__owner_hash="")
    clients = Client.objects.filter(of_visit | may_be_told_by(visit))
    return clients.filter(practice=visit.practice_id).order_by("pk").distinct()


def is_awaited(visit: Listening, now: datetime) -> bool:
    """Say whether somebody of a visit may come to a session that nothing is told for yet."""
    return any(_comes(one, Q(listening=None), now) for one in told_for_in(visit))


def come_unanswered(people: Iterable[Client], now: datetime) -> list[Client]:
    """List who comes to a session that nothing is answered for."""
    unanswered = Q(listening=None) | Q(listening__clearance=None)
    return [one for one in people if _comes(one, unanswered, now)]


def is_of_another(told: Listening, answered_at: datetime, client: Client) -> bool:
    """Say whether what a visit answered at a moment was booked in it by somebody else before.

    Who they are is known by their names alone.
    """
    given = Client.objects.filter(
        listenings__owner_hash=told.owner_hash, listenings__answerings__at=answered_at
    )
    others = [one for one in given.exclude(pk=client.pk) if not _is_called_as(one, client)]
    return bool(told.owner_hash) and bool(others)


def not_over(people: Iterable[Client], now: datetime) -> list[Listening]:
    """List the tellings of which something may still come: a session ahead, or a wait for one."""
    theirs = Listening.objects.filter(client__in=people).order_by("pk")
    told = theirs.prefetch_related("appointments__claims")
    return [one for one in told if _may_come(one, now)]


def coming(people: Iterable[Client], now: datetime) -> list[Listening]:
    """List the tellings of sessions ahead that claim their time."""
    claiming = Listening.objects.filter(appointments__claims__isnull=False, client__in=people)
    told = claiming.exclude(clearance=None).distinct().order_by("pk")
    return [one for one in told.prefetch_related("appointments__claims") if _is_ahead(one, now)]


def all_of(listening: Listening) -> list[Listening]:
    """List all that was told by whom something was told for, in the order in which it is locked."""
    if listening.client is None:
        return [listening]
    theirs = Listening.objects.filter(client__in=known_under(listening.client))
    return [*theirs.order_by("pk")]


def last_said(listening: Listening) -> str:
    """Mark all that its client, or a visit of theirs, told and answered: as it is kept by now."""
    besides = told_by_nobody(known_under(listening.client)) if listening.client else ()
    told = (*all_of(listening), *besides)
    return digest(
        b"".join(bytes(kept) for one in told for kept in (one.heard, one.clearance or b""))
    )


def _comes(client: Client, sessions: Q, now: datetime) -> bool:
    """Say whether some of a client’s sessions are ahead, and claim their time."""
    booked = client.appointments.filter(sessions).prefetch_related("claims")
    return any(one.ends > now and one.claims.all() for one in booked)


def _may_come(listening: Listening, now: datetime) -> bool:
    return not listening.appointments.all() or _is_ahead(listening, now)


def _is_ahead(listening: Listening, now: datetime) -> bool:
    """Say whether a session with it is ahead; what was cancelled claims no time."""
    return any(one.ends > now and one.claims.all() for one in listening.appointments.all())


def _is_called_as(one: Client, other: Client) -> bool:
    told_alike = bool(one.told_as) and one.told_as == other.told_as
    return told_alike or same_name(one.name, other.name)


def _first(booked: Listening) -> QuerySet[Listening, Any]:
    return told_together(booked).order_by("pk").values("pk")[:1]


def _visits(people: Sequence[Client]) -> QuerySet[Listening, Any]:
    theirs = Listening.objects.filter(practice=people[0].practice_id)
    theirs = theirs.filter(Q(client__in=people) | Q(known_as__clients__in=people))
    return theirs.exclude(owner_hash="").values("owner_hash")
