"""What stands beside the form of a row: pictures of an article, single days of a therapist."""

from datetime import datetime
from typing import Any

from unknot.website.booking.times.cells import begins
from unknot.website.office.forms.article import PictureForm
from unknot.website.office.forms.days import AwayForm, ChangedDayForm, LeavingForm
from unknot.website.office.queries import absences, booked_after, booked_unregistered, changed_days
from unknot.website.practice.models import Article, Therapist
from unknot.website.practice.queries import today_at


def beside(row: object, now: datetime) -> dict[str, Any]:
    """Give what the template beside the form needs; nothing for most rows."""
    if isinstance(row, Therapist):
        return {
            "changed": changed_days(row, today_at(row.practice, now)),
            "away": _away(row, now),
            "day_form": ChangedDayForm(prefix="day"),
            "away_form": AwayForm(prefix="away"),
            "leaving_form": LeavingForm(prefix="leaving"),
            "booked_unregistered": booked_unregistered(row, today_at(row.practice, now)),
            "booked_after": booked_after(row, row.last_day) if row.last_day else (),
        }
    if isinstance(row, Article):
        return {"pictures": row.pictures.order_by("pk"), "picture_form": PictureForm(prefix="p")}
    return {}


def _away(therapist: Therapist, now: datetime) -> list[tuple[int, datetime, datetime]]:
    """Give each absence with its beginning and end by the clock of the practice."""
    zone = therapist.practice.zone
    return [
        (one.pk, begins(one.first_cell).astimezone(zone), begins(one.until_cell).astimezone(zone))
        for one in absences(therapist, now)
    ]
