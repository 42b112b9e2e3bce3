"""One change to a plan, checked at the door."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.craft.knowledge.bounds import HOME_CEILING, LONGEST_MINUTES
from unknot.craft.planning.wish import Edit

EDITS = ("seconds", "technique", "drop", "firm", "undo")
STEP_EDITS = ("seconds", "technique", "drop")
ONE_CHANGE = _("Change one thing at a time: longer, shorter, something else, or leave it out.")
TOO_MANY_EDITS = _("These are more changes than a plan can follow. Undo them and begin again.")
A_POSSIBLE_CHANGE = _("That change is not possible. The plan stays as it was.")


class EditForm(forms.Form):
    """One change to a plan: a step's length, technique or absence, how firm, or none at all."""

    step = forms.CharField(required=False, max_length=200)
    seconds = forms.IntegerField(required=False, min_value=0, max_value=LONGEST_MINUTES * 60)
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
        return str(ONE_CHANGE if self.non_field_errors() else A_POSSIBLE_CHANGE)

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
