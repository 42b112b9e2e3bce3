"""For which times somebody waits, or waited, at a practice: days and hours on its wall."""

from datetime import datetime

import msgspec

from unknot.website.booking.models import Waiting
from unknot.website.booking.times.cells import begins
from unknot.website.booking.when import wall
from unknot.website.care.models import Client


class Wait(msgspec.Struct, frozen=True):
    """One place on a waiting list: since when, between when, for what, where, and how it stands.

    `therapist` is empty where it may be anybody.
    """

    since: datetime
    earliest: datetime
    latest: datetime
    service: str
    therapist: str
    place: str
    address: str
    state: str


def waits_of(client: Client) -> tuple[Wait, ...]:
    """Read the places of a client on the waiting list, the first one first."""
    rows = client.waiting.select_related("practice", "service", "therapist", "place")
    return tuple(map(_wait, rows))


def _wait(waiting: Waiting) -> Wait:
    practice, therapist = waiting.practice, waiting.therapist
    return Wait(
        since=wall(waiting.since, practice),
        earliest=wall(begins(waiting.first_cell), practice),
        latest=wall(begins(waiting.until_cell), practice),
        service=waiting.service.name,
        therapist=therapist.name if therapist else "",
        place=waiting.place.name,
        address=waiting.address,
        state=waiting.state,
    )
