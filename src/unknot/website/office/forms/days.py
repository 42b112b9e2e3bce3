"""Days that differ from the week of a therapist: single ones, time off, and the last one."""

from datetime import datetime, time, timedelta, tzinfo
from typing import Any, Final

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.booking.forms.fields import Day
from unknot.website.diary.forms.day import CLOCK, FIRST_DAY, LAST_DAY
from unknot.website.office.fields import HoursField

NO_CLOCK: Final = {"invalid": gettext_lazy("Please write a time like 14:30.")}


class DiaryDay(Day):
    """A day that a diary can have."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - as Django has it
        """Refuse days of other centuries."""
        none = gettext_lazy("A diary has no such day.")
        bounds = [MinValueValidator(FIRST_DAY, none), MaxValueValidator(LAST_DAY, none)]
        super().__init__(validators=bounds, **more)


class ChangedDayForm(forms.Form):
    """One day that differs from its weekday; no hours means a day off."""

    day = DiaryDay(label=gettext_lazy("Which day?"))
    hours = HoursField(
        label=gettext_lazy("Hours on that day"),
        help_text=gettext_lazy(
            "Such as 9-13. Empty means a day off. Hours that are written here count on a public "
            "holiday, too."
        ),
        required=False,
    )


class AwayForm(forms.Form):
    """Time off: whole days, or from a time on the first to a time on the last."""

    first = DiaryDay(label=gettext_lazy("First day"))
    last = DiaryDay(
        label=gettext_lazy("Last day"),
        help_text=gettext_lazy("Empty means that one day."),
        required=False,
    )
    begins = forms.TimeField(
        label=gettext_lazy("Away from"), widget=CLOCK, error_messages=NO_CLOCK, required=False
    )
    ends = forms.TimeField(
        label=gettext_lazy("Away until"), widget=CLOCK, error_messages=NO_CLOCK, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Go forward in time."""
        given = super().clean() or {}
        if not self.errors:
            first, until = self.instants(None)
            if until <= first:
                late = "ends" if given["ends"] and self._last >= given["first"] else "last"
                self.add_error(late, _("This ends before it begins."))
        return given

    def instants(self, zone: tzinfo | None) -> tuple[datetime, datetime]:
        """Give when it begins and ends, by the clock in a zone."""
        given = self.cleaned_data
        until = self._last if given["ends"] else self._last + timedelta(days=1)
        return (
            datetime.combine(given["first"], given["begins"] or time(), zone),
            datetime.combine(until, given["ends"] or time(), zone),
        )

    @property
    def in_part(self) -> bool:
        """Whether clock times were written, or what was written there makes no sense."""
        return any(self.data.get(name) for name in ("begins", "ends"))

    @property
    def _last(self) -> Any:  # noqa: ANN401 - a day, as Django gives it
        return self.cleaned_data["last"] or self.cleaned_data["first"]


class LeavingForm(forms.Form):
    """The last day on which they give sessions."""

    day = DiaryDay(
        label=gettext_lazy("Their last day"),
        help_text=gettext_lazy(
            "After it, nobody can book with them. Everything until then is kept."
        ),
    )
