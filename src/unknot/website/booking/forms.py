"""What people send to booking, checked at the edge."""

from django import forms


class TimesForm(forms.Form):
    """Which times somebody asks for."""

    service = forms.IntegerField(min_value=1)
    place = forms.IntegerField(min_value=1)
    at_home = forms.BooleanField(required=False)
    therapist = forms.IntegerField(min_value=1, required=False)
