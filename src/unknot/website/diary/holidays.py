"""A public holiday as a diary shows it: its name, and whether somebody works on it."""

from datetime import date, timedelta

import msgspec

from unknot.website.practice.holidays import holiday_on, holidays_in
from unknot.website.practice.hours import write_hours
from unknot.website.practice.models import Therapist

AHEAD = timedelta(days=365)


class Holiday(msgspec.Struct, frozen=True):
    """A public holiday; `hours` are from when until when, empty where it is a day off."""

    day: date
    name: str
    hours: str


def holiday_of(therapist: Therapist, day: date) -> Holiday | None:
    """Give the public holiday that a day is; a changed day of the therapist opens it."""
    name = holiday_on(therapist.practice.holidays_of, day)
    hours = write_hours(therapist.changed.get(day.isoformat(), ()))
    return Holiday(day, name, hours) if name else None


def holidays_ahead(therapist: Therapist, today: date) -> list[Holiday]:
    """Give the public holidays of a year from today on."""
    until, country = today + AHEAD, therapist.practice.holidays_of
    days = {*holidays_in(country, today.year), *holidays_in(country, until.year)}
    found = (holiday_of(therapist, day) for day in sorted(days) if today <= day < until)
    return [one for one in found if one]
