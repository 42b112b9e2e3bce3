"""Who somebody is, and what they agree to: asked when a time is booked, or waited for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors import ToldMeanwhile
from unknot.website.booking.form_keys import mark_of
from unknot.website.booking.forms.fields import OneLine
from unknot.website.booking.forms.named import Named
from unknot.website.care.consenting import NEEDED, consent_words
from unknot.website.care.models import Consent, Listening
from unknot.website.practice.models import Service

REMINDERS = ((48, _("Two days before")), (3, _("Three hours before")))
ASKED_HERE = (
    Consent.Purpose.TREATMENT,
    Consent.Purpose.DATA,
    Consent.Purpose.SMS,
    Consent.Purpose.MARKETING,
    Consent.Purpose.PHOTOS,
)
"""The first is for touch only; what a practice cannot do is not asked. Reminders go by the hour."""


class GuestForm(Named):
    """Who somebody is, and how they are reached."""

    name = OneLine(
        label=_("Your name"),
        max_length=120,
        error_messages={"required": _("Please tell us your name.")},
    )
    email = forms.EmailField(
        label=_("Your email address"),
        max_length=254,
        help_text=_("Your confirmation goes there, with a link to change or cancel."),
        error_messages={
            "required": _("Please write your email address."),
            "invalid": _("This is not an email address yet. It looks like name@example.org."),
        },
    )
    telephone = forms.CharField(
        label=_("Your telephone number"),
        max_length=40,
        required=False,
        help_text=_("Only to reach you about this session."),
        error_messages={"required": _("Please give us a number, in case we do not find you.")},
    )
    address = OneLine(
        label=_("Where do we find you?"),
        max_length=300,
        required=False,
        help_text=_("Street and number, and anything that helps to find the door."),
        error_messages={"required": _("Please say where we find you.")},
    )
    reminders = forms.TypedMultipleChoiceField(
        label=_("Shall we remind you?"),
        choices=REMINDERS,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self, *args: object, told: Listening, service: Service, at_home: bool, **kwargs: object
    ) -> None:
        """Ask for what this session needs, and for each consent in the practice’s own words."""
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.at_home, self.touches = at_home, not service.conversation
        self.told = mark_of(told)
        self.words = consent_words(told.practice)
        asked = ASKED_HERE[1:] if service.conversation else ASKED_HERE
        self.purposes = [purpose.value for purpose in asked if purpose in self.words]
        for purpose in self.purposes:
            self.fields[purpose] = forms.BooleanField(
                label=self.words[purpose],
                required=purpose in NEEDED,
                error_messages={"required": _("We need your yes to this, or there is no session.")},
            )
        if at_home:
            self.fields["address"].required = self.fields["telephone"].required = True
        self._speak()

    def _speak(self) -> None:
        hints = {
            "name": "name",
            "email": "email",
            "telephone": "tel",
            "address": "street-address",
        }
        for field, completes in hints.items():
            self.fields[field].widget.attrs.update({"class": "input", "autocomplete": completes})

    def clean(self) -> dict[str, Any]:
        """Ask for the telephone of whoever wants short messages, and about what was told since.

        In another tab something else may have been told by now, or for somebody else.
        """
        given = super().clean() or {}
        if self.was_told_meanwhile:
            self.add_error(None, str(ToldMeanwhile()))
        if given.get(Consent.Purpose.SMS) and given.get("telephone") == "":
            self.add_error("telephone", _("Please write the number that an SMS may go to."))
        return given

    @property
    def was_told_meanwhile(self) -> bool:
        """Whether something else was told in this visit since the form was opened."""
        return self.is_bound and self.data.get("told") != self.told

    @property
    def consent_fields(self) -> list[forms.BoundField]:
        """The boxes of what is consented to, in order."""
        return [self[purpose] for purpose in self.purposes]

    @property
    def consents(self) -> dict[str, bool]:
        """What was said to each purpose; who wants to be reminded may be reminded."""
        said = {purpose: bool(self.cleaned_data[purpose]) for purpose in self.purposes}
        return said | {Consent.Purpose.REMINDERS.value: bool(self.cleaned_data["reminders"])}
