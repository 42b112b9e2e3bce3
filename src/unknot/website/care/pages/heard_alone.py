"""What somebody told who has answered nothing about their health yet, as a therapist reads it."""

from datetime import datetime

import msgspec
from django.utils.timezone import localdate

from unknot.craft.knowledge import Knowledge
from unknot.website.care.bridge import heard_of
from unknot.website.care.cautions import first_words
from unknot.website.care.health.told_beside import heavy_of
from unknot.website.care.heard_in_words import heard_in_words
from unknot.website.care.models import Listening
from unknot.website.people.sealing import SealBroken


class HeardAlone(msgspec.Struct, frozen=True):
    """Words without answers; `first` is what is read of them before all else."""

    told_at: datetime
    outcome: str
    heard: tuple[tuple[str, str], ...]
    first: tuple[str, ...]


def heard_alone(row: Listening | None, knowledge: Knowledge) -> HeardAlone | None:
    """Show what was told; None where health was answered, or it cannot be opened any more."""
    if row is None or row.clearance is not None:
        return None
    try:
        heard = heard_of(row)
    except SealBroken:
        return None
    words = heard_in_words(heard, row.practice, knowledge)
    heavy = heavy_of(row.client, row.told_at, but_for=row.pk) if row.client else ()
    first = first_words(heard, localdate(row.told_at), heavy, knowledge)
    return HeardAlone(row.told_at, heard.outcome, tuple(words), first)
