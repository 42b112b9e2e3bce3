"""The page of a client: what their therapist has to know, and what was agreed on."""

from datetime import datetime

import msgspec

from unknot.craft.knowledge import Knowledge
from unknot.website.care.models import Client, Consent
from unknot.website.care.pages.heard_alone import HeardAlone, heard_alone
from unknot.website.care.pages.listening import ListeningShown, listening_shown
from unknot.website.care.queries import latest_consents

SHOWN = 12
"""So many listenings are opened for the page, the newest."""


class ClientPage(msgspec.Struct, frozen=True):
    """All that the page shows; `sealed` counts what cannot be opened any more.

    `unanswered` is what was told, and nothing answered about health yet.
    `earlier` are the listenings whose sessions are over; `older` counts those not shown any more.
    """

    client: Client
    listenings: tuple[ListeningShown, ...]
    earlier: tuple[ListeningShown, ...]
    unanswered: tuple[HeardAlone, ...]
    sealed: int
    older: int
    consents: tuple[Consent, ...]


def client_page(client: Client, now: datetime, knowledge: Knowledge) -> ClientPage:
    """Show a client: the session first that comes next; of those that are over, the newest."""
    told = client.listenings.select_related("practice", "service", "therapist")
    rows = told.order_by("-told_at", "-pk").prefetch_related("versions__agreements")
    newest = [*rows[:SHOWN]]
    opened = [listening_shown(row, now, knowledge) for row in newest]
    alone = tuple(one for row in newest if (one := heard_alone(row, knowledge)) is not None)
    shown = [one for one in opened if one is not None]
    return ClientPage(
        older=max(0, rows.count() - SHOWN),
        client=client,
        listenings=tuple(sorted((one for one in shown if not one.is_over(now)), key=_next_first)),
        earlier=tuple(one for one in shown if one.is_over(now)),
        unanswered=alone,
        sealed=opened.count(None) - len(alone),
        consents=tuple(latest_consents(client).values()),
    )


def _next_first(one: ListeningShown) -> tuple[bool, datetime]:
    """Put the session first that comes next; what is not booked, in the order it was told."""
    return (one.time is None, one.time.begins if one.time else one.told_at)
