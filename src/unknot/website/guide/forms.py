"""What people send besides a wish and answers, checked at the door and turned into values."""

from collections.abc import Mapping
from typing import Any

from django import forms

from unknot.craft.planning.wish import Edit
from unknot.craft.screening.limits import HOME_CEILING
from unknot.website.guide.choosing import choices, one_of
from unknot.website.guide.held import Asked

WHO = {
    "doctor": "Doctor",
    "pharmacist": "Pharmacist",
    "midwife": "Midwife",
    "specialist": "Specialist",
}
EDITS = ("seconds", "technique", "drop", "firm", "undo")
STEP_EDITS = ("seconds", "technique", "drop")
ONE_CHANGE = "Change one thing at a time: longer, shorter, something else, or leave it out."
MOST_EDITS = 100
TOO_MANY_EDITS = "These are more changes than a plan can follow. Undo them and begin again."
A_POSSIBLE_CHANGE = "That change is not possible. The plan stays as it was."
A_NUMBER = "Choose a number from 0 to 10."


class AskedForm(forms.Form):
    """Who was asked, and what they allowed."""

    who = one_of(WHO)
    codes = forms.MultipleChoiceField(
        error_messages={
            "required": "Tick what they said yes to.",
            "invalid_choice": "That is not something to ask about today.",
        }
    )
    words = forms.CharField(required=False, max_length=300)

    def __init__(self, data: Mapping[str, Any] | None, *, askable: tuple[str, ...]) -> None:
        """Offer only the findings that a professional can allow."""
        super().__init__(data)
        codes = self.fields["codes"]
        assert isinstance(codes, forms.MultipleChoiceField)
        codes.choices = choices(askable)

    def asked(self) -> Asked:
        """Give what was allowed, by whom."""
        said = self.cleaned_data
        return Asked(codes=tuple(said["codes"]), who=said["who"], words=said["words"])


class EditForm(forms.Form):
    """One change to a plan: a step's length, technique or absence, how firm, or none at all."""

    step = forms.CharField(required=False, max_length=200)
    seconds = forms.IntegerField(required=False, min_value=0, max_value=45 * 60)
    technique = forms.CharField(required=False, max_length=60)
    drop = forms.BooleanField(required=False)
    firm = forms.IntegerField(required=False, min_value=0, max_value=HOME_CEILING)
    undo = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """Accept exactly one change, and a step for those that change one."""
        said = super().clean() or self.cleaned_data
        changes = [name for name in EDITS if said.get(name) not in (None, "", False)]
        if not self.errors and (
            len(changes) != 1 or (changes[0] in STEP_EDITS and not said["step"])
        ):
            self.add_error(None, ONE_CHANGE)
        return said

    def problem(self) -> str:
        """Say what is wrong, in a sentence."""
        return ONE_CHANGE if self.non_field_errors() else A_POSSIBLE_CHANGE

    def undoes(self) -> bool:
        """Say whether every change is to be undone."""
        return bool(self.cleaned_data["undo"])

    def firmness(self) -> int | None:
        """Give how firm they like it; None where that did not change."""
        firm: int | None = self.cleaned_data["firm"]
        return firm

    def edit(self) -> Edit:
        """Give the change to a step."""
        said = self.cleaned_data
        return Edit(
            step=said["step"],
            seconds=said["seconds"],
            technique=said["technique"] or None,
            drop=said["drop"],
        )


class ReadyForm(forms.Form):
    """What two people agree on before they begin; all of it optional."""

    feeling = forms.IntegerField(required=False, min_value=0, max_value=10)
    stop_word = forms.CharField(required=False, max_length=40)
    intention = forms.CharField(required=False, max_length=120)


class FeelingForm(forms.Form):
    """How the ache feels, 0 none to 10 worst."""

    feeling = forms.IntegerField(
        min_value=0,
        max_value=10,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), A_NUMBER),
    )

    def number(self) -> int:
        """Give the number that was chosen."""
        return int(self.cleaned_data["feeling"])
