"""Where a practice works."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.office.forms.of_practice import OfPractice
from unknot.website.practice.models import Place, Room
from unknot.website.practice.towns import find_town


class PlaceForm(OfPractice[Place]):
    """A place; where it is need only be said of towns that we do not know."""

    latitude = forms.FloatField(
        label=gettext_lazy("Latitude"), required=False, min_value=-90, max_value=90
    )
    longitude = forms.FloatField(
        label=gettext_lazy("Longitude"), required=False, min_value=-180, max_value=180
    )

    class Meta:
        """The fields, and what they are called."""

        model = Place
        fields = ("name", "at_home", "latitude", "longitude")
        labels: ClassVar = {
            "name": gettext_lazy("Name of the place"),
            "at_home": gettext_lazy("We visit people here at home"),
        }
        help_texts: ClassVar = {"at_home": ""}
        widgets: ClassVar = {"name": forms.TextInput({"list": "towns"})}

    def clean_name(self) -> str:
        """Name each place once."""
        name: str = self.cleaned_data["name"]
        others = self.practice.places.exclude(pk=self.instance.pk)
        if others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("You have a place of this name already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Find the place on the map, where its degrees were not given."""
        given = super().clean() or {}
        name = given.get("name")
        if not name or (given.get("latitude") is not None and given.get("longitude") is not None):
            return given
        known = find_town(name)
        if known is None:
            self.add_error(
                "latitude",
                _("We do not know where this is. Please give its latitude and longitude."),
            )
        else:
            given["latitude"], given["longitude"] = known.latitude, known.longitude
        return given


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
