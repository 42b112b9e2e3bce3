"""What is asked of whoever would like to wait for a time."""

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.forms.fields import Day
from unknot.website.booking.forms.guest import GuestForm


class WaitForm(GuestForm):
    """Who would like a time on one of some days."""

    first_day = Day(label=_("From"))
    last_day = Day(label=_("Until"))
    key = forms.CharField(max_length=200, widget=forms.HiddenInput)
