"""What a client wrote for their therapist alone when they booked, sealed with its session."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime

import msgspec

from unknot.website.care.models import Client
from unknot.website.people.sealing import SealBroken, seal, unseal


class Written(msgspec.Struct, frozen=True):
    """What was written with one booking, and when."""

    words: str
    at: datetime


def sealed_note(words: str, link_hash: str) -> bytes:
    """Seal it for the session with this link."""
    return seal(words.encode(), _row(link_hash))


def opened_note(kept: bytes | memoryview, link_hash: str) -> str:
    """Open what was sealed for the session with this link; raises SealBroken."""
    return unseal(bytes(kept), _row(link_hash)).decode()


def notes_besides(people: Sequence[Client], but_for: int) -> Iterator[Written]:
    """Open what somebody wrote, but for the telling with a number.

    What opens no longer says nothing any more.
    """
    theirs = Client.objects.filter(pk__in=[one.pk for one in people])
    noted = theirs.filter(appointments__noted_at__isnull=False).order_by("appointments__pk")
    names = ("notes", "link_hash", "noted_at", "listening")
    for kept, link_hash, at, told in noted.values_list(*(f"appointments__{one}" for one in names)):
        with suppress(SealBroken):
            if told != but_for:
                yield Written(opened_note(kept, link_hash), at)


def _row(link_hash: str) -> str:
    return f"notes of {link_hash}"
