"""What people send to booking, checked at the edge."""

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.models import MOST_SESSIONS
from unknot.website.messages.lines import one_line

LAST_CELL = 2**31 - 1
LAST_NUMBER = 2**63 - 1


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


class TimesForm(forms.Form):
    """Which times somebody asks for."""

    service = Number()
    place = Number()
    at_home = forms.BooleanField(required=False)
    therapist = Number(required=False)


class LookForm(forms.Form):
    """Which times somebody looks at; what they leave open is chosen for them."""

    service = Number(required=False)
    place = Number(required=False)
    at_home = AtHome()
    therapist = Number(required=False)
    day = forms.DateField(required=False, input_formats=["%Y-%m-%d"])


class HoldForm(TimesForm):
    """Which time somebody wants, how often, and the key of their form."""

    at_home = AtHome()  # type: ignore[assignment]
    time = forms.IntegerField(
        min_value=1,
        max_value=LAST_CELL,
        error_messages={"required": _("Please choose a time first.")},
    )
    sessions = forms.IntegerField(min_value=1, max_value=MOST_SESSIONS, required=False)
    key = forms.CharField(max_length=200)

    def clean_at_home(self) -> bool:
        """Take at the practice for nothing said."""
        return bool(self.cleaned_data["at_home"])

    def clean_sessions(self) -> int:
        """Take once for nothing said."""
        return self.cleaned_data["sessions"] or 1


class OneLine(forms.CharField):
    """Words on one line, without anything that would begin another."""

    def to_python(self, value: object) -> str:
        """Clean before the length is checked."""
        text: str = super().to_python(value) or ""
        return one_line(text)


class MoveForm(forms.Form):
    """Where to move an appointment, and which state of it the form showed."""

    time = forms.IntegerField(
        min_value=1,
        max_value=LAST_CELL,
        error_messages={"required": _("Please choose a time first.")},
    )
    revision = forms.IntegerField(min_value=0, max_value=32767)
