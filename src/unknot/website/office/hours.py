"""Hours as people write them, and as a therapist’s row keeps them: pairs of clock times.

A day that lasts until midnight ends at 24:00 for people, and closes at 00:00 in its row.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError

Pairs = list[list[str]]
NOT_HOURS = _("Please write hours like 08:00–12:00, 13:00–17:00, or leave the day empty.")
BACKWARDS = _("{opens}–{closes} ends before it begins.")
OVERLAPPING = _("{opens}–{closes} overlaps with the hours before it.")
MOST_A_DAY = 6
MIDNIGHT = "00:00"
SPAN = re.compile(
    r"(?P<opens>\d{1,2})(?:[:h.](?P<opens_at>\d{2})?)?\s*(?:–|—|-|to|until)\s*"
    r"(?P<closes>\d{1,2})(?:[:h.](?P<closes_at>\d{2})?)?",
    re.IGNORECASE,
)


def read_hours(text: str) -> Pairs:
    """Read the hours of a day: “8-12, 13:00 to 17:30”; raises InputError."""
    parts = [part for part in re.split(r"\s*(?:,|;|\band\b|\n)\s*", text.strip()) if part]
    if len(parts) > MOST_A_DAY:
        raise InputError(str(NOT_HOURS))
    pairs = sorted(map(_pair, parts))
    for opens, closes in pairs:
        if _end(closes) <= opens:
            raise InputError(BACKWARDS.format(opens=opens, closes=closes))
    for before, (opens, closes) in pairwise(pairs):
        if opens < _end(before[1]):
            raise InputError(OVERLAPPING.format(opens=opens, closes=_end(closes)))
    return pairs


def write_hours(pairs: Sequence[Sequence[str]]) -> str:
    """Write the hours of a day for people."""
    return ", ".join(f"{opens}–{_end(closes)}" for opens, closes in pairs)


def _end(closes: str) -> str:
    """Write when a day ends, so that midnight comes last."""
    return "24:00" if closes == MIDNIGHT else closes


def _pair(part: str) -> list[str]:
    found = SPAN.fullmatch(part.strip())
    if found is None:
        raise InputError(str(NOT_HOURS))
    closes = _clock(found["closes"], found["closes_at"], latest=24)
    return [
        _clock(found["opens"], found["opens_at"]),
        MIDNIGHT if closes == _end(MIDNIGHT) else closes,
    ]


def _clock(hour: str, minute: str | None, latest: int = 23) -> str:
    hours, minutes = int(hour), int(minute or 0)
    if hours > latest or minutes > 59 or (hours == 24 and minutes):
        raise InputError(str(NOT_HOURS))
    return f"{hours:02}:{minutes:02}"
