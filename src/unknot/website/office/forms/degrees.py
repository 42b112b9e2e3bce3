"""Where a town is that nobody here knows: its degrees, as a map on a telephone shows them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.practice.spot import Spot

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise as Words


class Degrees(forms.FloatField):
    """Degrees of latitude or longitude; south and west are negative."""

    def __init__(self, label: "Words", most: int, help_text: "Words" = "") -> None:
        """Take what there is on a globe."""
        super().__init__(
            label=label, min_value=-most, max_value=most, help_text=help_text, required=False
        )


def latitude(help_text: "Words" = "") -> Degrees:
    """Ask how far north; this comes first, so it says what both are for."""
    return Degrees(_("Latitude"), 90, help_text)


def longitude() -> Degrees:
    """Ask how far east."""
    return Degrees(_("Longitude"), 180)


def spot_in(given: Mapping[str, Any]) -> Spot | None:
    """Give the spot that was written in degrees; None where a part of it is missing."""
    here, there = given.get("latitude"), given.get("longitude")
    return None if here is None or there is None else Spot(here, there)
