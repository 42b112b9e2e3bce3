"""What a practice corrects of a client."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.forms import NamedByPractice, OneLine
from unknot.website.care.models import Client
from unknot.website.mine.correcting import Corrected, homes_to_come
from unknot.website.mine.recognising import is_called, is_somebody_else

HERE_ALREADY = _(
    "Somebody of this name and address is here already. If it is the same person, cancel these "
    "sessions and book them anew for the other: then all letters reach them."
)


class CorrectForm(NamedByPractice):
    """Who a client is and how they are reached; an address only where somebody goes there."""

    name = OneLine(label=_("Name"), max_length=120)
    telephone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    email = forms.EmailField(
        label=_("Email"),
        help_text=_(
            "If you change it, they see their own page again once they sign in with the new one."
        ),
        max_length=254,
        required=False,
    )
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

    def clean(self) -> dict[str, object]:
        """Refuse the name and address of somebody else: a sign-in would make one of the two."""
        given = self.cleaned_data
        name, email = given.get("name", ""), given.get("email", "")
        named_anew = not is_called(self.client, name, email)
        if named_anew and is_somebody_else(self.client, name, email):
            self.add_error("email", HERE_ALREADY)
        return given

    @property
    def said(self) -> Corrected:
        """What was written; no address where it is as it was."""
        given = self.cleaned_data
        address = given["address"] if "address" in self.changed_data else None
        return Corrected(given["name"], given["telephone"], given["email"], address)
