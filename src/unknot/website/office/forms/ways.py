"""How long the ways are."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.office.forms.sentences import speak_plainly
from unknot.website.practice.models import Place, Practice


class WayForm(forms.Form):
    """The minutes between two places, as the practice knows them."""

    here = forms.ModelChoiceField(
        label=gettext_lazy("Between"),
        queryset=Place.objects.none(),
        empty_label=gettext_lazy("Please choose"),
        error_messages={"required": gettext_lazy("Please choose a place.")},
    )
    there = forms.ModelChoiceField(
        label=gettext_lazy("and"),
        queryset=Place.objects.none(),
        empty_label=gettext_lazy("Please choose"),
        error_messages={"required": gettext_lazy("Please choose a place.")},
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes by road"),
        min_value=0,
        max_value=600,
        error_messages={"required": gettext_lazy("Please say how many minutes.")},
    )

    def __init__(self, *args: Any, practice: Practice, **kwargs: Any) -> None:  # noqa: ANN401
        """Offer the places of the practice."""
        super().__init__(*args, **kwargs)
        speak_plainly(self.fields.values())
        for name in ("here", "there"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = practice.places.all()

    def clean(self) -> dict[str, Any]:
        """Lead somewhere else."""
        given = super().clean() or {}
        if given.get("here") and given.get("here") == given.get("there"):
            self.add_error("there", _("Please choose two different places."))
        return given
