"""Hours as people write them, and as a therapist’s row keeps them: pairs of clock times."""

import re
from collections.abc import Sequence
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError

Pairs = list[list[str]]
NOT_HOURS = _("Please write hours like 08:00–12:00, 13:00–17:00, or leave the day empty.")
BACKWARDS = _("%(opens)s–%(closes)s ends before it begins.")
OVERLAPPING = _("%(opens)s–%(closes)s overlaps with the hours before it.")
MOST_A_DAY = 6
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
        if closes <= opens:
            raise InputError(BACKWARDS % {"opens": opens, "closes": closes})
    for before, (opens, closes) in pairwise(pairs):
        if opens < before[1]:
            raise InputError(OVERLAPPING % {"opens": opens, "closes": closes})
    return pairs


def write_hours(pairs: Sequence[Sequence[str]]) -> str:
    """Write the hours of a day for people."""
    return ", ".join(f"{opens}–{closes}" for opens, closes in pairs)


def _pair(part: str) -> list[str]:
    found = SPAN.fullmatch(part.strip())
    if found is None:
        raise InputError(str(NOT_HOURS))
    return [
        _clock(found["opens"], found["opens_at"]),
        _clock(found["closes"], found["closes_at"]),
    ]


def _clock(hour: str, minute: str | None) -> str:
    if int(hour) > 23 or int(minute or 0) > 59:
        raise InputError(str(NOT_HOURS))
    return f"{int(hour):02}:{int(minute or 0):02}"
