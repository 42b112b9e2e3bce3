"""What was planned for a session: each version of the approach, and who said yes to it when."""

from datetime import datetime

import msgspec

from unknot.craft.approach import Approach
from unknot.website.booking.when import wall
from unknot.website.care.bridge import approach_of
from unknot.website.care.models import Agreement, Listening, Version


class Yes(msgspec.Struct, frozen=True):
    """A yes to a version; `heard_by` is who heard it by word of mouth, or empty."""

    by: str
    heard_by: str
    at: datetime


class Planned(msgspec.Struct, frozen=True):
    """One version of an approach: in whose words, since when, and each yes to it."""

    number: int
    by: str
    at: datetime
    approach: Approach
    yes: tuple[Yes, ...]


def planned_for(listening: Listening) -> tuple[Planned, ...]:
    """Read what was planned after a telling, the first version first. Raises SealBroken."""
    rows = listening.versions.prefetch_related("agreements")
    return tuple(_planned(one, listening) for one in rows)


def _planned(version: Version, listening: Listening) -> Planned:
    return Planned(
        number=version.number,
        by=version.by,
        at=wall(version.at, listening.practice),
        approach=approach_of(version),
        yes=tuple(_yes(one, listening) for one in version.agreements.all()),
    )


def _yes(agreement: Agreement, listening: Listening) -> Yes:
    return Yes(agreement.by, agreement.heard_by, wall(agreement.at, listening.practice))
