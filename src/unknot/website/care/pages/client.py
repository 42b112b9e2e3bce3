"""The page of a client: what their therapist has to know, and what was agreed on."""

from datetime import datetime

import msgspec
from django.db.models import Q

from unknot.craft.knowledge import Knowledge
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.care.pages.heard_alone import HeardAlone, heard_alone
from unknot.website.care.pages.listening import ListeningShown, listening_shown
from unknot.website.care.queries import latest_consents

SHOWN = 12
"""So many listenings that nothing is booked for are opened at once, the newest first."""


class ClientPage(msgspec.Struct, frozen=True):
    """All that the page shows; `sealed` counts what cannot be opened any more.

    `unanswered` is what was told, and nothing answered about health yet.
    `earlier` are the listenings whose sessions are over. `turn` counts from the newest of what
    does not stand any more; `older` says that there are more before it.
    """

    client: Client
    listenings: tuple[ListeningShown, ...]
    earlier: tuple[ListeningShown, ...]
    unanswered: tuple[HeardAlone, ...]
    sealed: int
    turn: int
    older: bool
    consents: tuple[Consent, ...]


def client_page(client: Client, now: datetime, knowledge: Knowledge, turn: int = 0) -> ClientPage:
    """Show a client: what stands, the session first that comes next; then what is over, in turns.

    What a session to come was told for, and words that nobody answered for yet, always stand.
    """
    told = client.listenings.select_related("practice", "service", "therapist")
    rows = told.order_by("-told_at", "-pk").prefetch_related("versions__agreements")
    stands = Q(pk__in=_to_come(client, now)) | Q(clearance=None)
    first = turn * SHOWN
    before = [*rows.exclude(stands)[first : first + SHOWN + 1]]
    newest = sorted([*rows.filter(stands), *before[:SHOWN]], key=_newest_first)
    opened = [listening_shown(row, now, knowledge) for row in newest]
    alone = tuple(one for row in newest if (one := heard_alone(row, knowledge)) is not None)
    shown = [one for one in opened if one is not None]
    return ClientPage(
        turn=turn,
        older=len(before) > SHOWN,
        client=client,
        listenings=tuple(sorted((one for one in shown if not one.is_over(now)), key=_next_first)),
        earlier=tuple(one for one in shown if one.is_over(now)),
        unanswered=alone,
        sealed=opened.count(None) - len(alone),
        consents=tuple(latest_consents(client).values()),
    )


def _to_come(client: Client, now: datetime) -> set[int | None]:
    """Give what the sessions were told for that are still to come."""
    booked = client.appointments.exclude(claims=None).distinct()
    return {one.listening_id for one in booked if one.ends > now}


def _newest_first(row: Listening) -> tuple[float, int]:
    return (-row.told_at.timestamp(), -row.pk)


def _next_first(one: ListeningShown) -> tuple[bool, datetime]:
    """Put the session first that comes next; what is not booked, in the order it was told."""
    return (one.time is None, one.time.begins if one.time else one.told_at)
