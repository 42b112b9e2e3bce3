"""What a practice says of itself."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.office.fields import TelephoneField
from unknot.website.office.forms.of_practice import Groups, OfPractice
from unknot.website.practice.models import Practice

MARKDOWN = _(
    "Just write. An empty line begins a new paragraph, a - at the beginning of a line makes a "
    "list, and **two stars** make words bold."
)

MOST_LETTERS = 10_000


class PracticeForm(OfPractice[Practice]):
    """Name, words, contacts and rules. Its address stays as it was, so that links keep working."""

    telephone = TelephoneField(label=_("Telephone"), required=False)
    about = forms.CharField(
        label=_("Who you are"),
        help_text=MARKDOWN,
        max_length=MOST_LETTERS,
        required=False,
        widget=forms.Textarea({"rows": 8}),
    )
    policies = forms.CharField(
        label=_("Good to know: rules, parking, what to bring"),
        help_text=MARKDOWN,
        max_length=MOST_LETTERS,
        required=False,
        widget=forms.Textarea({"rows": 6}),
    )
    whatsapp = TelephoneField(label=_("WhatsApp"), required=False)

    groups: ClassVar[Groups] = (
        (_("Who you are"), ("name", "welcome", "about")),
        (_("How people reach you"), ("telephone", "whatsapp", "email")),
        (_("Your rules"), ("policies", "cancel_notice_hours", "approves_new_clients")),
        (_("Ways between places"), ("road_factor", "kmh", "minutes_in_town")),
    )

    class Meta:
        """The fields, and what they are called."""

        model = Practice
        fields = (
            "name",
            "welcome",
            "about",
            "telephone",
            "whatsapp",
            "email",
            "policies",
            "cancel_notice_hours",
            "approves_new_clients",
            "road_factor",
            "kmh",
            "minutes_in_town",
        )
        labels: ClassVar = {
            "name": _("Name"),
            "welcome": _("A welcome, in one sentence"),
            "email": _("Email address, as clients read it"),
            "cancel_notice_hours": _(
                "Until how many hours before a session can people move or cancel it?"
            ),
            "approves_new_clients": _("Ask me before somebody new is booked"),
            "road_factor": _("How much longer is a road than the straight line on a map?"),
            "kmh": _("How fast are you on the road, in km/h?"),
            "minutes_in_town": _("Minutes from door to door within one town"),
        }
        help_texts: ClassVar = {
            "road_factor": _(
                "1.6 means that 10 km on the map are 16 km to drive, as along a winding coast. "
                "Minutes that you know better are written under “Roads”."
            ),
            "minutes_in_town": _("Kept free before and after a visit at somebody’s home."),
        }
        widgets: ClassVar = {
            "road_factor": forms.NumberInput({"step": "0.1", "min": "1"}),
            "kmh": forms.NumberInput({"step": "1", "min": "5"}),
            "minutes_in_town": forms.NumberInput({"step": "1", "min": "0"}),
        }
