"""Public holidays where a practice is, and what they are called."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

import holidays
from django.utils.translation import gettext_lazy as _

OBSERVED: Final = " (observed)"
NAMES: Final = {
    "New Year's Day": _("New Year’s Day"),
    "Human Rights Day": _("Human Rights Day"),
    "Good Friday": _("Good Friday"),
    "Family Day": _("Family Day"),
    "Freedom Day": _("Freedom Day"),
    "Workers' Day": _("Workers’ Day"),
    "Youth Day": _("Youth Day"),
    "National Women's Day": _("National Women’s Day"),
    "Heritage Day": _("Heritage Day"),
    "Day of Reconciliation": _("Day of Reconciliation"),
    "Christmas Day": _("Christmas Day"),
    "Day of Goodwill": _("Day of Goodwill"),
}
"""The holidays of South Africa in our words; any other keeps the name that its country gives it."""


@cache
def holidays_in(country: str, year: int) -> Mapping[date, str]:
    """Name the public holidays of a year; none where a practice keeps none."""
    return dict(holidays.country_holidays(country, years=year)) if country else {}


def holiday_on(country: str, day: date) -> str:
    """Name the public holiday on a day; empty on every other day."""
    name = holidays_in(country, day.year).get(day, "").removesuffix(OBSERVED)
    return str(NAMES.get(name, name))
