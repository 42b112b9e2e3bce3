"""The evening that people chose, in the time of the place where they are."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from unknot.craft.errors import InputError
from unknot.craft.sentences import to_tell

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
        sentence = to_tell("“{zone}” is no time zone we know.", zone=zone)
        accepted = to_tell("names such as {example}", example=HOME)
        raise InputError(sentence, accepted=accepted) from error
