"""A session for somebody who asked by word of mouth: who, what, and where."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from unknot.craft.language import NAMES
from unknot.website.booking.forms import NamedByPractice, OneLine
from unknot.website.care.models import Client
from unknot.website.diary.forms.day import MoveForm
from unknot.website.known import language
from unknot.website.practice.models import Place, Practice, Service

HOME = _("At their home")


class ClientField(forms.ModelChoiceField):  # type: ignore[type-arg]  # generic to the stubs only
    """Whom somebody knows already: two of one name are told apart by how they are reached."""

    def label_from_instance(self, obj: Client) -> str:
        """Name a client, and how they are reached."""
        return ", ".join(filter(None, (obj.name, obj.telephone or obj.email)))


class BookForm(NamedByPractice, MoveForm):
    """A session for somebody who asked by word of mouth."""

    client = ClientField(
        label=_("Who"),
        queryset=Client.objects.none(),
        required=False,
        empty_label=_("Somebody new"),
    )
    name = OneLine(label=_("Name"), max_length=120, required=False)
    email = forms.EmailField(label=_("Email"), max_length=254, required=False)
    telephone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    language = forms.ChoiceField(
        label=_("Language"), choices=[*NAMES.items()], initial=language, required=False
    )
    service = forms.ModelChoiceField(
        label=_("What"), queryset=Service.objects.none(), empty_label=_("Please choose")
    )
    place = forms.ModelChoiceField(
        label=_("Where"), queryset=Place.objects.none(), empty_label=_("Please choose")
    )
    at_home = forms.ChoiceField(
        label=_("In the room, or at their home?"),
        choices=(("", _("As usual there")), ("0", _("In our room")), ("1", HOME)),
        required=False,
    )
    address = OneLine(label=_("Address, if at home"), max_length=300, required=False)
    key = forms.CharField(widget=forms.HiddenInput, max_length=200)

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        practice: Practice,
        clients: QuerySet[Client],
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Offer only what belongs to the practice, and clients whom somebody may see."""
        super().__init__(data, practice=practice, initial=initial)
        self.clients = clients
        self.fields["client"].queryset = clients.order_by("name", "pk")  # type: ignore[attr-defined]
        self.fields["service"].queryset = practice.services.order_by("minutes")  # type: ignore[attr-defined]
        self.fields["place"].queryset = practice.places.order_by("name")  # type: ignore[attr-defined]
        for field in self.fields.values():
            field.widget.attrs.setdefault("class", "input")

    def clean(self) -> dict[str, object]:
        """Ask for a name where nobody is chosen, and where it is where that is left open."""
        said = super().clean() or {}
        if not said.get("client") and not said.get("name"):
            self.add_error("name", _("Please choose somebody, or write a name."))
        if said.get("service") and said.get("place") and "address" in said:
            self._settle_where(said)
        return said

    def _settle_where(self, said: dict[str, Any]) -> None:
        """Ask for the address of a home, and leave none unread: a session in a room has none."""
        at_home = whether_at_home(said["service"], said["place"], said.get("at_home", ""))
        said["at_home"] = at_home
        if at_home and not said["service"].at_home:
            self.add_error("at_home", _("This session is given in a room only, not at homes."))
        elif at_home is None:
            self.add_error("at_home", _("Please say where: it is given in the room and at homes."))
        elif at_home and not said["address"]:
            self.add_error("address", _("Please say where you find them: street and number."))
        elif not at_home and said["address"]:
            self.add_error("address", _("In the room nobody needs an address. Is it at home?"))


def whether_at_home(service: Service, place: Place, said: str) -> bool | None:
    """Say whether a session is at a home: as was said, or as it can only be; else nothing."""
    if said:
        return said == "1"
    in_a_room = service.at_practice and place.rooms.exists()
    if in_a_room and service.at_home and place.at_home:
        return None
    return not in_a_room
