"""The few questions that open a practice."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.office.actions import NewPractice
from unknot.website.office.fields import HoursField, MoneyField, TelephoneField
from unknot.website.office.forms import degrees
from unknot.website.office.forms.sentences import speak_plainly
from unknot.website.practice.towns import find_town, spelled

WORKING_DAYS = range(5)
FIRST_TECHNIQUES = ("still_hold", "effleurage", "petrissage")
MINUTES = (30, 45, 60, 75, 90)


class NewPracticeForm(forms.Form):
    """What it takes to be booked; everything can be changed in the office afterwards."""

    name = forms.CharField(
        label=gettext_lazy("What is the practice called?"),
        max_length=120,
        error_messages={"required": gettext_lazy("Please give the practice a name.")},
    )
    therapist = forms.CharField(
        label=gettext_lazy("And you?"),
        help_text=gettext_lazy("Your name, as clients will read it."),
        max_length=120,
        widget=forms.TextInput({"autocomplete": "name"}),
        error_messages={"required": gettext_lazy("Please say your name.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("Your email address"),
        max_length=254,
        help_text=gettext_lazy("You sign in with it, and clients reach you there."),
        error_messages={
            "required": gettext_lazy("Please give an email address; you sign in with it."),
            "invalid": gettext_lazy("This is no email address."),
        },
    )
    telephone = TelephoneField(
        label=gettext_lazy("Telephone, also for WhatsApp (if you like)"), required=False
    )
    place = forms.CharField(
        label=gettext_lazy("In which town is your room?"),
        max_length=80,
        initial="Kleinmond",
        widget=forms.TextInput({"list": "towns"}),
        error_messages={"required": gettext_lazy("Please name the town.")},
    )
    address = forms.CharField(
        label=gettext_lazy("And where there? (if you like)"),
        help_text=gettext_lazy("Street and number, and anything that helps to find the door."),
        max_length=200,
        required=False,
        widget=forms.TextInput({"autocomplete": "street-address"}),
    )
    latitude = degrees.latitude()
    longitude = degrees.longitude()
    visits_homes = forms.BooleanField(
        label=gettext_lazy("I also visit people there at home"), required=False
    )
    hours = HoursField(
        label=gettext_lazy("When do you work, Monday to Friday?"),
        initial="08:00–12:00, 13:00–17:00",
        error_messages={"required": gettext_lazy("Please write your hours.")},
    )
    modality = forms.CharField(
        label=gettext_lazy("How do you work?"),
        help_text=gettext_lazy("One way of working, in a few words."),
        max_length=80,
        initial=gettext_lazy("Relaxing back massage"),
        error_messages={"required": gettext_lazy("Please name one way of working.")},
    )
    minutes = forms.IntegerField(
        label=gettext_lazy("How many minutes is a session?"),
        min_value=15,
        max_value=240,
        step_size=5,
        initial=60,
    )
    price = MoneyField(
        label=gettext_lazy("And what does it cost?"),
        initial="R 600",
        error_messages={"required": gettext_lazy("Please name a price.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Speak plainly."""
        super().__init__(*args, **kwargs)
        speak_plainly(self.fields.values())

    def clean(self) -> dict[str, Any]:
        """Find the town on the map, or ask where it is."""
        given = super().clean() or {}
        place = given.get("place")
        given["place"] = spelled(place) if place else place
        given["spot"] = (find_town(place) if place else None) or degrees.spot_in(given)
        if place and given["spot"] is None:
            self.add_error(
                "place",
                _("We do not know where this is. Please give its latitude and longitude as well."),
            )
        return given

    def asked_for(self) -> NewPractice:
        """Give what was asked for; only where it is valid."""
        given = self.cleaned_data
        return NewPractice(
            name=given["name"],
            email=given["email"],
            therapist=given["therapist"],
            place=given["place"],
            address=given["address"],
            spot=given["spot"],
            week={str(day): given["hours"] for day in WORKING_DAYS},
            modality=given["modality"],
            techniques=FIRST_TECHNIQUES,
            service=given["modality"],
            minutes=given["minutes"],
            price_cents=given["price"],
            telephone=given["telephone"],
            visits_homes=given["visits_homes"],
        )
