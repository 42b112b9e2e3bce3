"""A day and clock times on it: a while to keep free, another time for a session."""

import re
from datetime import date, datetime
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.times.cells import CELL, Span, begins, cell_at, first_cell_from
from unknot.website.booking.when import wall
from unknot.website.practice.models import Practice
from unknot.website.practice.queries import today_at

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
CELL_SENT = re.compile(r"[0-9]{1,8}")
CLOCK = forms.TimeInput(
    format="%H:%M", attrs={"type": "time", "step": int(CELL.total_seconds()), "class": "input"}
)


class DayForm(forms.Form):
    """A day, and clock times on it by the clock of the practice."""

    day = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "input"}),
    )

    def __init__(self, *args: object, practice: Practice, **kwargs: object) -> None:
        """Know the clock."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.practice = practice

    def clean_day(self) -> date:
        """Take a day that a diary can have."""
        day: date = self.cleaned_data["day"]
        if not FIRST_DAY <= day <= LAST_DAY:
            raise forms.ValidationError(_("A diary has no such day."))
        return day

    def day_named(self) -> date:
        """Give the day that was named, also where the rest makes no sense; else today."""
        named: date | None = self.cleaned_data.get("day")
        return named or today_at(self.practice, timezone.now())

    def instant(self, field: str) -> datetime:
        """Give a clock time of the day as an instant."""
        said = self.cleaned_data
        return datetime.combine(said["day"], said[field], self.practice.zone)


class BlockForm(DayForm):
    """A while to keep free."""

    begins = forms.TimeField(label=_("From"), widget=CLOCK)
    ends = forms.TimeField(label=_("Until"), widget=CLOCK)

    def clean(self) -> dict[str, object]:
        """Refuse a while that ends before it begins."""
        said = super().clean() or {}
        if {"day", "begins", "ends"} <= said.keys() and said["ends"] <= said["begins"]:
            self.add_error("ends", _("It ends before it begins."))
        return said

    @property
    def span(self) -> Span:
        """The cells of the while, begun ones included."""
        return Span(cell_at(self.instant("begins")), first_cell_from(self.instant("ends")))


class MoveForm(DayForm):
    """Another time for a session, written or tapped."""

    begins = forms.TimeField(label=_("At"), widget=CLOCK)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        practice: Practice,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Take a nearest time that was tapped in place of what is written."""
        super().__init__(_with_tapped(data, practice), practice=practice, initial=initial)

    @property
    def first_cell(self) -> int:
        """The cell in which it begins."""
        return cell_at(self.instant("begins"))

    @property
    def any_hour(self) -> bool:
        """Whether it was said that it is to be then, though it is outside the hours."""
        return str(self.data.get("any_hour")) == str(self.first_cell)


def _with_tapped(data: QueryDict | None, practice: Practice) -> QueryDict | None:
    """Write down a tapped time as if it had been written."""
    tapped = data.get("instead", "") if data else ""
    if data is None or not CELL_SENT.fullmatch(tapped):
        return data
    moment, said = wall(begins(int(tapped)), practice), data.copy()
    said["day"], said["begins"] = f"{moment:%Y-%m-%d}", f"{moment:%H:%M}"
    return said
