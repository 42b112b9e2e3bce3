"""What a practice corrects of a client."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unknot.craft.errors import InputError
from unknot.website.booking.forms import OneLine
from unknot.website.booking.names import tells_of_health
from unknot.website.care.models import Client
from unknot.website.known import phrased
from unknot.website.messages.lines import one_line
from unknot.website.mine.correcting import Corrected, homes_to_come
from unknot.website.practice import telephones
from unknot.website.practice.queries import today_at


class CorrectForm(forms.Form):
    """Who a client is and how they are reached; an address only where somebody goes there."""

    name = OneLine(label=_("Name"), max_length=120)
    telephone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    address = OneLine(label=_("Address of the sessions to come at home"), max_length=300)

    def __init__(self, *args: object, client: Client, **kwargs: object) -> None:
        """Show what is kept."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.client = client
        home = homes_to_come(client, timezone.now()).first()
        self.initial = {
            "name": client.name,
            "telephone": client.telephone,
            "email": client.email,
            "address": home.address if home else "",
        }
        if home is None:
            del self.fields["address"]
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "input")

    def clean_name(self) -> str:
        """Keep a name; it stands in letters and calendars, so nothing of health."""
        return self._without_health(self.cleaned_data["name"])

    def clean_address(self) -> str:
        """Keep what leads to the door, with nothing of health either."""
        return self._without_health(self.cleaned_data["address"])

    def clean_telephone(self) -> str:
        """Keep a number as +27…."""
        said = one_line(self.cleaned_data["telephone"])
        try:
            return telephones.read(said) if said else ""
        except InputError as error:
            raise forms.ValidationError(error.sentence) from error

    @property
    def said(self) -> Corrected:
        """What was written; no address where it is as it was."""
        given = self.cleaned_data
        address = given["address"] if "address" in self.changed_data else None
        return Corrected(given["name"], given["telephone"], given["email"], address)

    def _without_health(self, said: str) -> str:
        if tells_of_health(said, today_at(self.client.practice, timezone.now())):
            raise forms.ValidationError(
                phrased(
                    "This sounds like their health, and letters and calendars show what stands "
                    "here. Please leave it out; they are asked about it before any touch."
                )
            )
        return said
