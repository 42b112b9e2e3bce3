"""What is written on letters and calendars of somebody: a name and an address."""

from datetime import datetime

from unknot.website.booking.errors import NoAddress, OnHealth
from unknot.website.booking.names import tells_of_health
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at


def check_written(
    practice: Practice, now: datetime, *, name: str, address: str, at_home: bool
) -> None:
    """Raise OnHealth for words about health in either, and NoAddress for a home without one."""
    if at_home and not address:
        raise NoAddress
    today = today_at(practice, now)
    if tells_of_health(name, today) or tells_of_health(address, today):
        raise OnHealth
