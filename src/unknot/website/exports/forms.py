"""What is asked for: a kind of file, for a calendar the evening, for a voice how much it says."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from unknot.craft.rendering.files import Kind
from unknot.website.exports.kinds import ENDS, SPOKEN, can_be_made, kind_of
from unknot.website.guide.forms.choosing import one_of
from unknot.website.known import load

FURTHEST = timedelta(days=366)
WHEN = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M")


class AskForm(forms.Form):
    """One file, by the ending of its name."""

    ending = one_of(ENDS)
    starts = forms.DateTimeField(required=False, input_formats=WHEN)
    bells = forms.BooleanField(required=False)

    def __init__(self, data: Any, *, now: datetime) -> None:  # noqa: ANN401 - as Django has it
        """Take evenings from now on."""
        super().__init__(data)
        self.now = now
        self.fields["talk"] = one_of(load().talk, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for an evening where a calendar is to hold it."""
        said = super().clean() or self.cleaned_data
        if not self.errors and not can_be_made(said["ending"]):
            self.add_error("ending", _("Choose one of these kinds."))
        if not self.errors and kind_of(said["ending"]) is Kind.CALENDAR:
            self._check_evening(said["starts"])
        return said

    def _check_evening(self, starts: datetime | None) -> None:
        if starts is None:
            self.add_error("starts", _("Choose a day and a time."))
        elif not self.now <= starts <= self.now + FURTHEST:
            self.add_error("starts", _("Choose a time within the coming year."))

    def evening(self) -> datetime | None:
        """Give the evening, only where it belongs into the file."""
        said = self.cleaned_data
        starts: datetime | None = said["starts"]
        return starts if kind_of(said["ending"]) is Kind.CALENDAR else None

    def talk_wanted(self) -> str:
        """Give how much is said, only where a voice speaks in the file; empty for everything."""
        said = self.cleaned_data
        return str(said["talk"]) if kind_of(said["ending"]) in SPOKEN else ""

    def bells_wanted(self) -> bool:
        """Say whether bells shall ring, only where a voice would speak in the file."""
        return bool(self.cleaned_data["bells"]) and kind_of(self.cleaned_data["ending"]) in SPOKEN

    def problem(self) -> str:
        """Say what is wrong, in a sentence."""
        if "starts" in self.errors:
            return str(self.errors["starts"][0])
        return _("Choose one of these kinds.")
