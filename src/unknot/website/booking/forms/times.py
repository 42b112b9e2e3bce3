"""Which times somebody looks at, and which one they want."""

from django import forms

from unknot.website.booking.forms.fields import AtHome, Beginning, Number
from unknot.website.booking.models import MOST_SESSIONS


class TimesForm(forms.Form):
    """Which times somebody asks for."""

    service = Number()
    place = Number()
    at_home = AtHome()
    therapist = Number(required=False)

    def clean_at_home(self) -> bool:
        """Take at the practice for nothing said."""
        return bool(self.cleaned_data["at_home"])


class LookForm(forms.Form):
    """Which times somebody looks at; what they leave open is chosen for them."""

    service = Number(required=False)
    place = Number(required=False)
    at_home = AtHome()
    therapist = Number(required=False)
    day = forms.DateField(required=False, input_formats=["%Y-%m-%d"])


class HoldForm(TimesForm):
    """Which time somebody wants, how often, and the key of their form."""

    time = Beginning()
    sessions = forms.IntegerField(min_value=1, max_value=MOST_SESSIONS, required=False)
    key = forms.CharField(max_length=200)

    def clean_sessions(self) -> int:
        """Take once for nothing said."""
        return self.cleaned_data["sessions"] or 1


class MoveForm(forms.Form):
    """Where to move an appointment, and which state of it the form showed."""

    time = Beginning()
    revision = forms.IntegerField(min_value=0, max_value=32767)
