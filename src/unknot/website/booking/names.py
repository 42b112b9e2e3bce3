"""Names and addresses, which letters and calendars show: nothing of health stands in them."""

import re
from datetime import date

from unknot.website.care.reading import bears_on_health, names_health
from unknot.website.known import load

ADDS = re.compile(r"[()]")
SPEAKS = re.compile(
    r"\b(i|i['’]m|am|my|me|have|has|had|take|takes|taking|on|with|is|please"
    r"|ek|het|neem|gebruik|met|asseblief)\b",
    re.IGNORECASE,
)
"""Find what a name or an address does not need, and a remark or a sentence does."""


def tells_of_health(written: str, day: date) -> bool:
    """Say whether a name or an address tells of health.

    What only names is left alone: people are called Diane, and streets after doctors and hearts;
    and what stands in brackets beside a name may be a name of nobody’s medicine.
    """
    if SPEAKS.search(written):
        return bears_on_health(written, day, load())
    return ADDS.search(written) is not None and names_health(written, day, load())
