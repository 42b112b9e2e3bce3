"""What is asked before a held time becomes certain."""

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from unknot.website.booking.errors import OnHealth
from unknot.website.booking.forms.guest import GuestForm
from unknot.website.care.health.heavy_words import sounds_heavy
from unknot.website.care.reading import bears_on_health
from unknot.website.known import load
from unknot.website.messages.lines import plain_lines

NOTES_LENGTH = 1000


class DetailsForm(GuestForm):
    """All that is asked before a held time becomes certain."""

    notes = forms.CharField(
        label=_("Anything else we should know?"),
        help_text=_("Only your therapist reads this. It is kept sealed."),
        required=False,
        widget=forms.Textarea(attrs={"class": "input", "rows": 3, "autocomplete": "off"}),
        validators=[MaxLengthValidator(NOTES_LENGTH)],
    )

    def clean_notes(self) -> str:
        """Keep the lines, and nothing else that steers; health is told where it is asked about.

        It bears on touch that is booked besides a conversation, too. Whoever writes to a
        conversation that they cannot go on is heard, whatever else they write.
        """
        notes = plain_lines(self.cleaned_data["notes"]).strip()
        heard = not self.touches and sounds_heavy(notes)
        if not heard and bears_on_health(notes, timezone.localdate(), load()):
            raise forms.ValidationError(str(OnHealth()))
        return notes
