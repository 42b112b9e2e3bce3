"""Who gives sessions: scope, registration and hours."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.craft.screening.limits import Position
from unknot.website.office.fields import HoursField, RowsField
from unknot.website.office.forms.of_practice import Groups, OfPractice
from unknot.website.practice.models import Therapist

POSITIONS = (
    (Position.FACE_DOWN, gettext_lazy("Face down")),
    (Position.ASTRIDE_CHAIR, gettext_lazy("On a chair, astride")),
    (Position.SIDE_LYING_LEFT, gettext_lazy("On the left side")),
    (Position.SIDE_LYING_RIGHT, gettext_lazy("On the right side")),
)
PRESSURES = (
    (1, gettext_lazy("Light")),
    (2, gettext_lazy("Steady")),
    (3, gettext_lazy("Medium")),
    (4, gettext_lazy("Strong")),
)
WEEKDAYS = (
    gettext_lazy("Monday"),
    gettext_lazy("Tuesday"),
    gettext_lazy("Wednesday"),
    gettext_lazy("Thursday"),
    gettext_lazy("Friday"),
    gettext_lazy("Saturday"),
    gettext_lazy("Sunday"),
)
HOURS_ARE_WRITTEN = gettext_lazy("Such as 8-12, 13-17. Empty means a day off.")
DAYS = tuple(f"day_{number}" for number in range(7))


class TherapistForm(OfPractice[Therapist]):
    """A therapist with their week; single days and time off stand on their own page."""

    top_pressure = forms.TypedChoiceField(
        label=gettext_lazy("How firm at most?"),
        choices=PRESSURES,
        coerce=int,
        initial=4,
        widget=forms.RadioSelect,
    )
    positions = forms.MultipleChoiceField(
        label=gettext_lazy("In which positions?"),
        help_text=gettext_lazy("None ticked means all of them."),
        choices=POSITIONS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    groups: ClassVar[Groups] = (
        (gettext_lazy("Who"), ("name", "about")),
        (gettext_lazy("Registration"), ("registration", "registered_until")),
        (gettext_lazy("Scope"), ("modalities", "top_pressure", "positions")),
        (gettext_lazy("Where"), ("base", "visits_homes")),
        (gettext_lazy("Hours of the week"), (*DAYS, "most_a_day")),
    )

    class Meta:
        """The fields, and what they are called."""

        model = Therapist
        fields = (
            "name",
            "about",
            "registration",
            "registered_until",
            "modalities",
            "top_pressure",
            "positions",
            "base",
            "visits_homes",
            "most_a_day",
        )
        labels: ClassVar = {
            "name": gettext_lazy("Name"),
            "about": gettext_lazy("A few words about them"),
            "registration": gettext_lazy("Registration number (AHPCSA)"),
            "registered_until": gettext_lazy("It holds until"),
            "modalities": gettext_lazy("Trained in which ways of working?"),
            "base": gettext_lazy("From which place do they set out?"),
            "visits_homes": gettext_lazy("Visits people at home"),
            "most_a_day": gettext_lazy("How many sessions a day at most?"),
        }
        help_texts: ClassVar = {
            "registration": gettext_lazy(
                "Without a registration that holds on the day, only conversations can be booked."
            ),
            "most_a_day": gettext_lazy("Empty means as many as there is time for."),
        }
        field_classes: ClassVar = {"modalities": RowsField}
        widgets: ClassVar = {
            "about": forms.Textarea({"rows": 4}),
            "registered_until": forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
            "modalities": forms.CheckboxSelectMultiple,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Add a field for the hours of each weekday."""
        super().__init__(*args, **kwargs)
        for number, (name, day) in enumerate(zip(DAYS, WEEKDAYS, strict=True)):
            how = "" if number else HOURS_ARE_WRITTEN
            self.fields[name] = HoursField(label=day, help_text=how, required=False)
            self.initial[name] = self.instance.week.get(str(number), [])

    def clean(self) -> dict[str, Any]:
        """Put the hours where the row keeps them."""
        given = super().clean() or {}
        self.instance.week = {
            str(number): given[name] for number, name in enumerate(DAYS) if given.get(name)
        }
        if given.get("registration") and not given.get("registered_until"):
            self.add_error("registered_until", _("Please say until when the registration holds."))
        return given
