"""The evening that people chose, in the time of the place where they are."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from unknot.craft.errors import InputError

HOME = "Africa/Johannesburg"


class Evening(msgspec.Struct, frozen=True):
    """When a session starts, and when the entry was written; both know their time zone."""

    starts: datetime
    written: datetime


def evening(starts: datetime, *, written: datetime, zone: str = HOME) -> Evening:
    """Take a time on the wall of a place; raises InputError for a time zone that nobody knows."""
    try:
        return Evening(starts.replace(tzinfo=ZoneInfo(zone)), written)
    except (KeyError, ValueError, OSError) as error:
        sentence = f"“{zone}” is no time zone we know."
        raise InputError(sentence, accepted=f"names such as {HOME}") from error
