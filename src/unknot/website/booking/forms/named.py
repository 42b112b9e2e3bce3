"""Whom letters and calendars name, and how they are reached."""

import re

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _

from unknot.craft.errors import InputError
from unknot.website.booking.errors import OnHealth, TheirHealth
from unknot.website.booking.names import tells_of_health
from unknot.website.messages.lines import one_line
from unknot.website.practice import telephones

NO_NAME = re.compile(r"[<>{}\[\]\\|=]")
"""Finds signs that stand in no name of a person."""


class Named(forms.Form):
    """Who comes, as they say it themselves; a word about health belongs where it is asked about."""

    def clean_name(self) -> str:
        """Keep a name; it becomes the title of letters and calendar entries."""
        said: str = self.cleaned_data["name"]
        if NO_NAME.search(said):
            raise forms.ValidationError(_("Please write the name as it would stand on a letter."))
        return self._without_health(said)

    def clean_address(self) -> str:
        """Keep what leads to the door; it stands in letters and calendars, too."""
        return self._without_health(self.cleaned_data["address"])

    def clean_telephone(self) -> str:
        """Keep a number as +27…."""
        said = one_line(self.cleaned_data["telephone"])
        try:
            return telephones.read(said) if said else ""
        except InputError as error:
            raise forms.ValidationError(error.sentence) from error

    def sounds_like_health(self) -> str:
        """Say why something cannot stand here."""
        return str(OnHealth())

    def _without_health(self, said: str) -> str:
        if tells_of_health(said, timezone.localdate()):
            raise forms.ValidationError(self.sounds_like_health())
        return said


class NamedByPractice(Named):
    """Who comes, as the practice writes it down."""

    def sounds_like_health(self) -> str:
        """Say it to somebody of the practice."""
        return str(TheirHealth())
