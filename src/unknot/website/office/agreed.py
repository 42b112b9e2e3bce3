"""What people agreed on stays as it is: changes of a session that would alter what is booked."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

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
    "modalities": _(
        "Some of these are booked already, in the ways of working that it has now. "
        "Please make a new session instead."
    ),
}


def kept_from_changing(
    before: Service, given: Mapping[str, Any], now: datetime
) -> Iterator[tuple[str, str]]:
    """Name each change of a service that those who booked it did not agree to."""
    changed = [one for one in STAYS if one in given and _is_other(before, one, given[one])]
    if changed and has_sessions_to_come(before, now):
        for one in changed:
            yield one, str(STAYS[one])


def _is_other(before: Service, field: str, said: Any) -> bool:  # noqa: ANN401 - as a form gives it
    if field == "modalities":
        return {*said} != {*before.modalities.all()}
    return bool(said != getattr(before, field))
