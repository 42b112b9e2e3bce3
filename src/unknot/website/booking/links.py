"""Private links: who has one may read and change what is behind it, so only its hash is stored."""

from typing import TypeVar

from django.db.models import F, QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from unknot.website.booking.errors import NotFound, Replaced
from unknot.website.booking.models import Appointment, Waiting
from unknot.website.care.models import Client
from unknot.website.hashing import digest

Row = TypeVar("Row", Appointment, Waiting)
BETWEEN = "-"
"""Stands between the first link to something, and what was added since that was made anew."""


def link_to(appointment: Appointment) -> str:
    """Derive the private part of the link to an appointment (256 bits).

    It takes the secret of this website: a copied database opens no appointment.
    """
    return _link("appointment", appointment)


def link_to_wait(waiting: Waiting) -> str:
    """Derive the private part of the link of somebody who waits (256 bits)."""
    return _link("waiting", waiting)


def behind_link(link: str, rows: QuerySet[Row]) -> Row:
    """Find what is behind a link; raises NotFound, and Replaced for a link of before."""
    first, _, added = link.partition(BETWEEN)
    found = rows.filter(link_hash=digest(first)).first()
    if found is None:
        raise NotFound
    now = link_to(found) if isinstance(found, Appointment) else link_to_wait(found)
    if not constant_time_compare(added, now.partition(BETWEEN)[2]):
        raise Replaced(now, found.client)
    return found


def make_anew(client: Client) -> None:
    """Let the links of before open nothing of a client: somebody else may have got them."""
    for rows in (Appointment.objects, Waiting.objects):
        rows.filter(client=client).update(link_anew=F("link_anew") + 1)


def _link(what: str, row: Appointment | Waiting) -> str:
    """Derive a link; one that was made anew ends in a second secret, which the first never had."""
    first = _secret(what, row.request_key)
    if not row.link_anew:
        return first
    return f"{first}{BETWEEN}{_secret(what, f'{row.request_key} {row.link_anew}')}"


def _secret(what: str, key: str) -> str:
    return salted_hmac(f"unknot.booking.{what}", key, algorithm="sha256").hexdigest()
