"""What a professional said when they were asked, checked at the door."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.craft.knowledge.bounds import HOME_CEILING
from unknot.craft.language import to_say
from unknot.craft.screening import Permission
from unknot.craft.screening.permission import HOLDS_FOR_DAYS
from unknot.website.guide.forms.choosing import choices, one_of

WHO = to_say(
    {
        "doctor": "Doctor",
        "pharmacist": "Pharmacist",
        "midwife": "Midwife",
        "specialist": "Specialist",
    }
)
SAID = to_say({"yes": "Yes, as planned", "limits": "Yes, within limits", "no": "No"})
LONGEST_ALLOWED = (5, 10, 15, 20, 30)
MOST_WORDS = 300
DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y")
WHAT_ALLOWED = _("Tick what they said yes to.")
WHICH_LIMITS = _("Choose how firm, or how long: then the plan can keep to it.")
STILL_TO_COME = _("That day is still to come. Ask first, then tell us.")
LONG_AGO = _("That was more than a year ago. Please ask again: things may have changed.")
A_DATE = _("Say on which day you asked, such as 25/11/2025.")


class PermissionForm(forms.Form):
    """Whom they asked, when, and what that professional said."""

    who = one_of(WHO)
    on = forms.DateField(
        input_formats=DATES, error_messages={"required": A_DATE, "invalid": A_DATE}
    )
    said = one_of(SAID)
    codes = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": _("That is not something to ask about today.")},
    )
    max_pressure = one_of(range(HOME_CEILING), coerce=int, required=False)
    max_minutes = one_of(LONGEST_ALLOWED, coerce=int, required=False)
    words = forms.CharField(
        required=False,
        max_length=MOST_WORDS,
        error_messages={"max_length": _("Keep their words to %(limit_value)d letters.")},
    )

    def __init__(
        self, data: Mapping[str, Any] | None, *, can_be_allowed: tuple[str, ...], today: date
    ) -> None:
        """Offer only the findings that a professional can allow; nobody asks after today."""
        super().__init__(data)
        self.today = today
        codes = self.fields["codes"]
        assert isinstance(codes, forms.MultipleChoiceField)
        codes.choices = choices(can_be_allowed)

    def clean_on(self) -> date:
        """Take a day of the last year."""
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(STILL_TO_COME)
        if self.today - day > timedelta(days=HOLDS_FOR_DAYS):
            raise forms.ValidationError(LONG_AGO)
        return day

    def clean(self) -> dict[str, Any]:
        """Ask what a yes was about, and which limits came with it."""
        said = super().clean() or self.cleaned_data
        if said.get("said") != "no" and "codes" in said and not said["codes"]:
            self.add_error("codes", WHAT_ALLOWED)
        if said.get("said") == "limits" and not self.errors and not _limits(said):
            self.add_error("max_pressure", WHICH_LIMITS)
        return said

    def is_a_no(self) -> bool:
        """Say whether someone said no, also where the rest cannot be read yet."""
        return self.data.get("said") == "no"

    def permission(self, now: datetime) -> Permission:
        """Give what was said, by whom and when, and that it was told now.

        A limit that is named counts with any yes.
        """
        said = self.cleaned_data
        limits = _limits(said)
        return Permission(
            codes=tuple(said["codes"]),
            who=said["who"],
            on=said["on"],
            said="limits" if limits and said["said"] == "yes" else said["said"],
            words=said["words"],
            told_at=now,
            **limits,
        )


def _limits(said: Mapping[str, Any]) -> dict[str, int]:
    """Give the limits that were chosen, by name."""
    named = {name: said.get(name) for name in ("max_pressure", "max_minutes")}
    return {name: value for name, value in named.items() if isinstance(value, int)}
