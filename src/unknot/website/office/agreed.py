"""What people agreed on stays as it is: changes of a session that would alter what is booked."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from unknot.website.booking.queries import has_sessions_to_come
from unknot.website.practice.models import Service

STAYS = {
    "conversation": _(
        "Some of these are booked already, and whoever comes was told whether there is touch. "
        "Please make a new session instead."
    ),
    "minutes": _(
        "Some of these are booked already, for this long. Please make a new session instead."
    ),
}


def kept_from_changing(
    before: Service, given: Mapping[str, object], now: datetime
) -> Iterator[tuple[str, str]]:
    """Name each change of a service that those who booked it did not agree to."""
    changed = [one for one in STAYS if given.get(one, getattr(before, one)) != getattr(before, one)]
    if changed and has_sessions_to_come(before, now):
        for one in changed:
            yield one, str(STAYS[one])
