"""What readers send, checked at the edge."""

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.practice.one_line import on_one_line


class CommentForm(forms.Form):
    """A comment on an article. `trap` is hidden from people, so that only machines fill it."""

    name = forms.CharField(
        label=_("Your name, as others may read it"),
        max_length=80,
        validators=[on_one_line],
        error_messages={"required": _("Please say by which name.")},
    )
    text = forms.CharField(
        label=_("Your comment"),
        max_length=2000,
        widget=forms.Textarea({"rows": 4}),
        error_messages={
            "required": _("Please write something first."),
            "max_length": _("Please keep it to 2000 letters."),
        },
    )
    trap = forms.CharField(required=False)

    @property
    def by_machine(self) -> bool:
        """Say whether something was written where no person sees a field."""
        return bool(self.data.get("trap"))
