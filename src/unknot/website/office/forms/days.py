"""Days that differ from the week of a therapist: single ones, time off, and the last one."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.office.fields import HoursField


class ChangedDayForm(forms.Form):
    """One day that differs from its weekday; no hours means a day off."""

    day = forms.DateField(
        label=gettext_lazy("Which day?"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": gettext_lazy("Please choose a day."),
            "invalid": gettext_lazy("This is no date."),
        },
    )
    hours = HoursField(
        label=gettext_lazy("Hours on that day"),
        help_text=gettext_lazy("Empty means a day off. It also counts on public holidays."),
        required=False,
    )


class AwayForm(forms.Form):
    """Time off: whole days, or from a time to a time."""

    first = forms.DateTimeField(
        label=gettext_lazy("From"),
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={
            "required": gettext_lazy("Please say from when."),
            "invalid": gettext_lazy("This is no date and time."),
        },
    )
    until = forms.DateTimeField(
        label=gettext_lazy("Until"),
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        error_messages={
            "required": gettext_lazy("Please say until when."),
            "invalid": gettext_lazy("This is no date and time."),
        },
    )

    def clean(self) -> dict[str, Any]:
        """Go forward in time."""
        given = super().clean() or {}
        first, until = given.get("first"), given.get("until")
        if first and until and until <= first:
            self.add_error("until", _("This ends before it begins."))
        return given


class LeavingForm(forms.Form):
    """The last day on which they give sessions."""

    day = forms.DateField(
        label=gettext_lazy("Their last day"),
        help_text=gettext_lazy("After it, nobody can book with them. What they did is kept."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": gettext_lazy("Please choose a day."),
            "invalid": gettext_lazy("This is no date."),
        },
    )
