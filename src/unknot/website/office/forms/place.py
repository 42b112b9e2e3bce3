"""Where a practice works."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.office.fields import MoneyField
from unknot.website.office.forms import degrees
from unknot.website.office.forms.degrees import spot_in
from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.office.queries import is_awaited_in
from unknot.website.practice.models import Place, Room
from unknot.website.practice.towns import find_town, spelled


class PlaceForm(OfPractice[Place]):
    """A place; where it is need only be said of towns that we do not know."""

    way = MoneyField(
        label=gettext_lazy("Price of the way to a home there"),
        help_text=gettext_lazy("It is added to the price of a session. Empty means nothing."),
        required=False,
    )
    latitude = degrees.latitude(
        gettext_lazy(
            "Only for a town that is not in the list. A map on your phone shows both numbers when "
            "you press long on a place."
        )
    )
    longitude = degrees.longitude()

    class Meta:
        """The fields, and what they are called."""

        model = Place
        fields = ("name", "address", "at_home", "way", "latitude", "longitude")
        labels: ClassVar = {
            "name": gettext_lazy("Name of the place"),
            "address": gettext_lazy("Street and number of your rooms there"),
            "at_home": gettext_lazy("We visit people here at home"),
        }
        help_texts: ClassVar = {
            "address": gettext_lazy(
                "And anything that helps to find the door. Whoever books in a room reads it; empty "
                "where you have none."
            ),
            "at_home": "",
        }
        widgets: ClassVar = {"name": forms.TextInput({"list": "towns"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Show what the way costs, where it costs something."""
        super().__init__(*args, **kwargs)
        self.initial["way"] = self.instance.way_cents or None

    @property
    def is_elsewhere(self) -> bool:
        """Whether its rooms are found by other words than before."""
        return bool({"name", "address"} & {*self.changed_data})

    def clean_way(self) -> int:
        """Put the price of the way where the row keeps it."""
        self.instance.way_cents = self.cleaned_data["way"] or 0
        return self.instance.way_cents

    def clean_name(self) -> str:
        """Name each place once."""
        name = spelled(self.cleaned_data["name"])
        others = self.practice.places.exclude(pk=self.instance.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("You have a place of this name already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Find the place on the map, where its degrees were not given."""
        given = super().clean() or {}
        name = given.get("name")
        if not name or self._says_where(given):
            return given
        known = find_town(name)
        if known is None and "latitude" in given and spot_in(given) is None:
            self.add_error(
                "latitude",
                _("We do not know where this is. Please give its latitude and longitude."),
            )
        if known is not None:
            given["latitude"], given["longitude"] = known.latitude, known.longitude
        return given

    def _says_where(self, given: dict[str, Any]) -> bool:
        """Say whether degrees were given on purpose: not those left over from another name."""
        left_over = "name" in self.changed_data and not {"latitude", "longitude"} & {
            *self.changed_data
        }
        return spot_in(given) is not None and not left_over


class RoomForm(OfPractice[Room]):
    """A room at a place."""

    class Meta:
        """The fields, and what they are called."""

        model = Room
        fields = ("name", "place")
        labels: ClassVar = {
            "name": gettext_lazy("Name of the room"),
            "place": gettext_lazy("At which place?"),
        }

    def clean_place(self) -> Place:
        """Leave a room where people were told to come."""
        place: Place = self.cleaned_data["place"]
        stays = "place" in self.changed_data and self.instance.pk
        if stays and is_awaited_in(self.instance, timezone.now()):
            raise forms.ValidationError(
                _("Somebody is booked in it. Please make a new room there instead.")
            )
        return place
