"""When a therapist leaves the practice."""

from django import forms
from django.utils.translation import gettext_lazy


class LeavingForm(forms.Form):
    """The last day on which they give sessions."""

    day = forms.DateField(
        label=gettext_lazy("Their last day"),
        help_text=gettext_lazy("After it, nobody can book with them. What they did is kept."),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": gettext_lazy("Please choose a day."),
            "invalid": gettext_lazy("This is no date."),
        },
    )
