"""A change to an approach, as it is sent."""

import msgspec
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError

MINUTES, WHO = "minutes", "who"
"""Name the session and its therapist among the words that can be changed."""


class ChangeForm(forms.Form):
    """A word and what it becomes, or a yes; `shown` marks what was looked at."""

    shown = forms.CharField(required=False, max_length=64)
    change = forms.CharField(required=False, max_length=20)
    value = forms.CharField(required=False, max_length=40)


class Sent(msgspec.Struct, frozen=True):
    """A change that can be read: to what was looked at, of which word, into what."""

    shown: str
    change: str
    value: str


def read_change(data: QueryDict) -> Sent:
    """Read what was sent; raises InputError."""
    form = ChangeForm(data)
    if not form.is_valid():
        raise InputError(_("That change cannot be read. The approach stays as it was."))
    return Sent(**form.cleaned_data)
