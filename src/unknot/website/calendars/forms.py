"""What a therapist sends about their own calendar, checked at the edge."""

from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.calendars.errors import NOT_HTTPS
from unknot.website.calendars.server import Access

LONGEST = 300
QUIET = {"autocomplete": "off", "spellcheck": "false"}


class ConnectForm(forms.Form):
    """What opens a calendar server."""

    server = forms.CharField(
        label=gettext_lazy("Address of the calendar server"),
        help_text=gettext_lazy(
            "For the calendar of an iPhone: https://caldav.icloud.com. For others, the help of "
            "your provider names it beside the word CalDAV."
        ),
        max_length=LONGEST,
        widget=forms.TextInput(QUIET | {"inputmode": "url"}),
        error_messages={"required": gettext_lazy("Please write the address of your calendar.")},
    )
    user = forms.CharField(
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("Mostly your email address there."),
        max_length=LONGEST,
        widget=forms.TextInput(QUIET),
        error_messages={"required": gettext_lazy("Please write your name on that server.")},
    )
    password = forms.CharField(
        label=gettext_lazy("Password"),
        help_text=gettext_lazy(
            "If your provider has passwords for single programs, use one of those. It is sealed, "
            "and never shown again."
        ),
        max_length=LONGEST,
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Please write the password.")},
    )

    def clean_server(self) -> str:
        """Take the address of a server, and nothing else."""
        address: str = self.cleaned_data["server"]
        try:
            parts = urlsplit(address)
            there = bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            there = False
        schemes = ("https", "http") if settings.CALENDARS_NEARBY else ("https",)
        if not there or parts.scheme not in schemes or parts.username or not address.isprintable():
            raise ValidationError(_(NOT_HTTPS))
        return address

    def access(self) -> Access:
        """Give what opens the server."""
        sent = self.cleaned_data
        return Access(sent["server"], sent["user"], sent["password"])


class ChooseForm(forms.Form):
    """Which of the calendars that were found."""

    number = forms.IntegerField(min_value=0, max_value=100)
