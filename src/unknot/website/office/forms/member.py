"""Who belongs to a practice."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.office.forms.sentences import speak_plainly
from unknot.website.people.models import Role
from unknot.website.practice.models import Practice, Therapist


class MemberForm(forms.Form):
    """Somebody to take in, by their address."""

    email = forms.EmailField(
        label=_("Their email address"),
        max_length=254,
        error_messages={
            "required": _("Please give their email address."),
            "invalid": _("This is no email address."),
        },
    )
    role = forms.ChoiceField(
        label=_("As what?"),
        choices=((Role.THERAPIST, _("Therapist")), (Role.OWNER, _("Owner"))),
        initial=Role.THERAPIST,
        widget=forms.RadioSelect,
    )
    therapist = forms.ModelChoiceField(
        label=_("Whose diary is theirs?"),
        help_text=_("A therapist needs one, to see their day and the people who come to them."),
        queryset=Therapist.objects.none(),
        required=False,
        empty_label=_("None"),
    )

    def __init__(self, *args: Any, practice: Practice, **kwargs: Any) -> None:  # noqa: ANN401
        """Offer the diaries of the practice that are nobody’s yet."""
        super().__init__(*args, **kwargs)
        speak_plainly(self.fields.values())
        field = self.fields["therapist"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = practice.therapists.filter(member__isnull=True)
