"""How the ache feels before and after, and what two people agree on before they begin."""

from django import forms
from django.utils.translation import gettext_lazy as _

A_NUMBER = _("Choose a number from 0 to 10.")


class ReadyForm(forms.Form):
    """What two people agree on before they begin; all of it optional."""

    feeling = forms.IntegerField(required=False, min_value=0, max_value=10)
    stop_word = forms.CharField(required=False, max_length=40)
    intention = forms.CharField(required=False, max_length=120)


class FeelingForm(forms.Form):
    """How the ache feels, 0 none to 10 worst."""

    feeling = forms.IntegerField(
        min_value=0,
        max_value=10,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), A_NUMBER),
    )

    def number(self) -> int:
        """Give the number that was chosen."""
        return int(self.cleaned_data["feeling"])
