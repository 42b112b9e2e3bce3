"""The fields that several of booking’s forms have."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.times.cells import cell_at
from unknot.website.messages.lines import one_line

LAST_CELL = cell_at(datetime(2200, 1, 1, tzinfo=UTC))
"""Nobody books beyond it, and what is reckoned from there still has a date."""
LAST_NUMBER = 2**63 - 1
NO_DAY = _("Please choose a day.")


class Number(forms.IntegerField):
    """The number of a row, as our pages give it."""

    def __init__(self, *, required: bool = True) -> None:
        """Take what a database can hold."""
        super().__init__(min_value=1, max_value=LAST_NUMBER, required=required)


class AtHome(forms.TypedChoiceField):
    """Whether a session is at somebody’s home: 1, 0, or not said."""

    def __init__(self) -> None:
        """Tell no from not said."""
        choices = (("0", ""), ("1", ""))
        super().__init__(
            choices=choices, coerce=lambda said: said == "1", empty_value=None, required=False
        )


class Beginning(forms.IntegerField):
    """The cell in which a session is to begin."""

    def __init__(self) -> None:
        """Ask for it kindly."""
        choose = dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), _("Please choose a time first.")
        )
        super().__init__(min_value=1, max_value=LAST_CELL, error_messages=choose)


class Day(forms.DateField):
    """A day that somebody names."""

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - as Django has it
        """Show the calendar that browsers have."""
        super().__init__(
            error_messages={"required": NO_DAY, "invalid": NO_DAY},
            widget=forms.DateInput(attrs={"type": "date", "class": "input"}),
            **more,
        )


class OneLine(forms.CharField):
    """Words on one line, without anything that would begin another."""

    def to_python(self, value: object) -> str:
        """Clean before the length is checked."""
        text: str = super().to_python(value) or ""
        return one_line(text)


def first_problem(form: forms.BaseForm) -> str:
    """Say the first thing that is wrong in a form."""
    return str(next(iter(form.errors.values()))[0])
