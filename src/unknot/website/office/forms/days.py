"""Days that differ from the week of a therapist: single ones, time off, and the last one."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.booking.forms.fields import Day
from unknot.website.office.fields import HoursField, MomentField


class ChangedDayForm(forms.Form):
    """One day that differs from its weekday; no hours means a day off."""

    day = Day(label=gettext_lazy("Which day?"))
    hours = HoursField(
        label=gettext_lazy("Hours on that day"),
        help_text=gettext_lazy("Empty means a day off. It also counts on public holidays."),
        required=False,
    )


class AwayForm(forms.Form):
    """Time off: whole days, or from a time to a time."""

    first = MomentField(gettext_lazy("Please say from when."), label=gettext_lazy("From"))
    until = MomentField(gettext_lazy("Please say until when."), label=gettext_lazy("Until"))

    def clean(self) -> dict[str, Any]:
        """Go forward in time."""
        given = super().clean() or {}
        first, until = given.get("first"), given.get("until")
        if first and until and until <= first:
            self.add_error("until", _("This ends before it begins."))
        return given


class LeavingForm(forms.Form):
    """The last day on which they give sessions."""

    day = Day(
        label=gettext_lazy("Their last day"),
        help_text=gettext_lazy("After it, nobody can book with them. What they did is kept."),
    )
