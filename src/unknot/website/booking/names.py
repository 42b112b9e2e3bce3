"""Names and addresses, which letters and calendars show: nothing of health stands in them."""

import re
from datetime import date

from unknot.website.care.reading import bears_on_health
from unknot.website.known import load

SPEAKS = re.compile(
    r"[()]|\b(i|i['’]m|am|my|me|have|has|had|take|takes|taking|on|with|is|please"
    r"|ek|het|neem|gebruik|met|asseblief)\b",
    re.IGNORECASE,
)
"""Finds what a name or an address does not need, and a sentence does."""


def tells_of_health(written: str, day: date) -> bool:
    """Say whether a name or an address tells of health.

    What only names is left alone: people are called Diane, and streets after doctors and hearts.
    """
    return SPEAKS.search(written) is not None and bears_on_health(written, day, load())
