"""What a practice offers."""

from typing import Any, ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from unknot.website.known import load
from unknot.website.office.agreed import kept_from_changing
from unknot.website.office.fields import MoneyField, RowsField
from unknot.website.office.forms.of_practice import Groups, OfPractice
from unknot.website.practice.models import Modality, Service


class ModalityForm(OfPractice[Modality]):
    """A way of working, made of techniques that the craft knows."""

    techniques = forms.MultipleChoiceField(
        label=gettext_lazy("Which techniques is it made of?"),
        choices=lambda: [(one.id, one.plain) for one in load().techniques.values()],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Please choose one technique at least.")},
    )

    class Meta:
        """The fields, and what they are called."""

        model = Modality
        fields = ("name", "about", "techniques")
        labels: ClassVar = {
            "name": gettext_lazy("Name of this way of working"),
            "about": gettext_lazy("What it is, in a sentence or two"),
        }
        widgets: ClassVar = {"about": forms.Textarea({"rows": 3})}


class ServiceForm(OfPractice[Service]):
    """What can be booked. Where it is given nowhere, it rests for now."""

    minutes = forms.IntegerField(
        label=gettext_lazy("Minutes"), min_value=15, max_value=240, step_size=5, initial=60
    )
    price = MoneyField(label=gettext_lazy("Price"))
    notice_hours = forms.IntegerField(
        label=gettext_lazy("How many hours ahead must it be booked?"),
        min_value=0,
        max_value=24 * 30,
        initial=12,
    )

    groups: ClassVar[Groups] = (
        (gettext_lazy("What"), ("name", "minutes", "price", "conversation", "modalities")),
        (gettext_lazy("Where"), ("at_practice", "at_home")),
        (gettext_lazy("When"), ("rest_minutes", "notice_hours", "horizon_days")),
    )

    class Meta:
        """The fields, and what they are called."""

        model = Service
        fields = (
            "name",
            "minutes",
            "conversation",
            "modalities",
            "at_practice",
            "at_home",
            "rest_minutes",
            "horizon_days",
        )
        labels: ClassVar = {
            "name": gettext_lazy("Name of the session"),
            "conversation": gettext_lazy("A conversation, without touch"),
            "modalities": gettext_lazy("In which ways of working?"),
            "at_practice": gettext_lazy("In our room"),
            "at_home": gettext_lazy("At people’s homes"),
            "rest_minutes": gettext_lazy("Minutes of rest after it"),
            "horizon_days": gettext_lazy("How many days ahead can it be booked?"),
        }
        help_texts: ClassVar = {
            "conversation": gettext_lazy("It can be booked while a doctor is still to be asked."),
            "modalities": gettext_lazy("None ticked means all of them."),
            "at_home": gettext_lazy("Where neither is ticked, nobody can book it for now."),
        }
        field_classes: ClassVar = {"modalities": RowsField}
        widgets: ClassVar = {"modalities": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Show the price and the notice of the row."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["price"] = self.instance.price_cents
            self.initial["notice_hours"] = -(-self.instance.notice_minutes // 60)

    def clean(self) -> dict[str, Any]:
        """Put the price and the notice where the row keeps them; leave what is booked as it is."""
        given = super().clean() or {}
        if self.instance.pk:
            for field, why in kept_from_changing(self.instance, {**given}, timezone.now()):
                self.add_error(field, why)
        if given.get("price") is not None:
            self.instance.price_cents = given["price"]
        if given.get("notice_hours") is not None:
            self.instance.notice_minutes = given["notice_hours"] * 60
        self._leave_time_to_book(given)
        return given

    def _leave_time_to_book(self, given: dict[str, Any]) -> None:
        """Refuse a notice that is no shorter than how far ahead people book."""
        notice, days = given.get("notice_hours"), given.get("horizon_days")
        if notice is not None and days is not None and notice >= days * 24:
            self.add_error(
                "notice_hours", _("Nobody could book it: that is as long as people may book ahead.")
            )
