"""A change to an approach, as it is sent."""

import msgspec
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError


class ChangeForm(forms.Form):
    """A word and what it becomes, or a yes; `number` is the version that was looked at."""

    number = forms.IntegerField(min_value=0, max_value=30_000)
    change = forms.CharField(required=False, max_length=20)
    value = forms.CharField(required=False, max_length=40)
    anew = forms.BooleanField(required=False)


class Sent(msgspec.Struct, frozen=True):
    """A change that can be read: to which version, of which word, into what.

    `anew` says that what was looked at was suggested anew after that version.
    """

    number: int
    change: str
    value: str
    anew: bool


def read_change(data: QueryDict) -> Sent:
    """Read what was sent; raises InputError."""
    form = ChangeForm(data)
    if not form.is_valid():
        raise InputError(_("That change cannot be read. The approach stays as it was."))
    return Sent(**form.cleaned_data)
