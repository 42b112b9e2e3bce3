"""Hours as people write them, and as a therapist’s row keeps them: pairs of clock times.

A day that lasts until midnight ends at 24:00 for people, and closes at 00:00 in its row.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError

Pairs = list[list[str]]
NOT_HOURS = _("Please write hours like 08:00–12:00, 13:00–17:00, or leave the day empty.")
BACKWARDS = _("{opens}–{closes} ends before it begins.")
OVERLAPPING = _("{opens}–{closes} overlaps with the hours before it.")
MEANT = _("Did you mean {opens}–{closes}?")
AT_NIGHT = _("Hours before 6 in the morning are written like 05:00 or 5am.")
MOST_A_DAY = 6
MIDNIGHT = "00:00"
NOON = 12
CLOCK = r"(?P<{0}>\d{{1,2}})(?:[:h.](?P<{0}_at>\d{{2}})?)?\s*(?P<{0}_half>[apvn]\.?m\.?)?"
SPAN = re.compile(
    rf"{CLOCK.format('opens')}\s*(?:–|—|-|to|tot|until)\s*{CLOCK.format('closes')}", re.IGNORECASE
)


def read_hours(text: str) -> Pairs:
    """Read the hours of a day: “8-12, 13:00 to 17:30” or “8am to 1pm”; raises InputError."""
    parts = [part for part in re.split(r"\s*(?:,|;|\b(?:and|en)\b|\n)\s*", text.strip()) if part]
    if len(parts) > MOST_A_DAY:
        raise InputError(str(NOT_HOURS))
    pairs = sorted(map(_pair, parts))
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
    opens, closes = _clock(found, "opens"), _clock(found, "closes", latest=24)
    if _may_be_afternoon(found):
        raise InputError(" ".join((*_meant(_later(opens), closes), str(AT_NIGHT))))
    closes = MIDNIGHT if closes == _end(MIDNIGHT) else closes
    if _end(closes) <= opens:
        sentence = BACKWARDS.format(opens=opens, closes=closes)
        raise InputError(" ".join((sentence, *_meant(opens, _later(closes)))))
    return [opens, closes]


def _may_be_afternoon(found: re.Match[str]) -> bool:
    """Say whether hours begin at 1 to 5, and nothing tells the night from the afternoon."""
    hour = found["opens"]
    return len(hour) == 1 and 1 <= int(hour) <= 5 and not found["opens_half"]


def _meant(opens: str, closes: str) -> Iterator[str]:
    """Ask for the hours that were probably meant, where there are such hours."""
    if closes <= opens:
        closes = _later(closes)
    if opens < closes <= _end(MIDNIGHT):
        yield MEANT.format(opens=opens, closes=closes)


def _later(clock: str) -> str:
    """Give a clock half a day later."""
    return f"{int(clock[:2]) + NOON:02}{clock[2:]}"


def _clock(found: re.Match[str], which: str, latest: int = 23) -> str:
    """Give a clock of 24 hours; vm and nm are am and pm in Afrikaans."""
    hours, minutes = int(found[which]), int(found[f"{which}_at"] or 0)
    half = (found[f"{which}_half"] or "").lower()[:1]
    if half and not 1 <= hours <= NOON:
        raise InputError(str(NOT_HOURS))
    if half:
        hours = hours % NOON + (NOON if half in "pn" else 0)
    if hours > latest or minutes > 59 or (hours == 24 and minutes):
        raise InputError(str(NOT_HOURS))
    return f"{hours:02}:{minutes:02}"
