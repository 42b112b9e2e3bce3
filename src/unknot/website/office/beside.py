"""What stands beside the form of a row: days of a therapist that differ from the week."""

from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec

from unknot.website.booking.times.cells import begins
from unknot.website.diary.holidays import holidays_ahead
from unknot.website.office.queries import absences, booked_unregistered, changed_days
from unknot.website.practice.models import Therapist
from unknot.website.practice.queries import today_at

MIDNIGHT = time()


class TimeOff(msgspec.Struct, frozen=True):
    """When somebody is not there, by the clock of the practice; `number` is that of its row."""

    number: int
    begins: datetime
    ends: datetime

    @property
    def whole_days(self) -> bool:
        """Whether it is from midnight to midnight."""
        return self.begins.time() == self.ends.time() == MIDNIGHT

    @property
    def last_day(self) -> date:
        """The last day of which a part is off."""
        return (self.ends - timedelta(microseconds=1)).date()


def beside(row: object, now: datetime) -> dict[str, Any]:
    """Give what the template beside the form needs; nothing for most rows."""
    if not isinstance(row, Therapist):
        return {}
    today = today_at(row.practice, now)
    return {
        "changed": changed_days(row, today),
        "away": away_of(row, now),
        "holiday": next(iter(holidays_ahead(row, today)), None),
        "booked_unregistered": booked_unregistered(row, today),
    }


def away_of(therapist: Therapist, now: datetime) -> list[TimeOff]:
    """Give each absence to come."""
    zone = therapist.practice.zone
    return [
        TimeOff(
            one.pk, begins(one.first_cell).astimezone(zone), begins(one.until_cell).astimezone(zone)
        )
        for one in absences(therapist, now)
    ]
