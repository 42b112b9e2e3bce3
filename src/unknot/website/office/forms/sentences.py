"""How forms say that something makes no sense: in our words, where a field has none of its own."""

from collections.abc import Iterable
from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unknot.website.practice.one_line import on_one_line

SENTENCES: Final = {
    "required": _("Please fill this in."),
    "min_value": _("Please choose %(limit_value)s or more."),
    "max_value": _("Please choose %(limit_value)s or less."),
    "max_length": _("Please keep it to %(limit_value)d letters; these are %(show_value)d."),
    "step_size": _("Please choose minutes that %(limit_value)s divides."),
    "invalid_choice": _("Please choose one of these."),
    "invalid_list": _("Please choose among these."),
    "invalid_pk_value": _("Please choose among these."),
}


def speak_plainly(fields: Iterable[forms.Field]) -> None:
    """Let fields say their problems in our sentences; what a field says for itself stays.

    Whatever is not a box of several lines takes one line.
    """
    for field in fields:
        if isinstance(field, forms.CharField) and not isinstance(field.widget, forms.Textarea):
            field.validators.append(on_one_line)
        usual = _usual(type(field))
        for code, sentence in SENTENCES.items():
            if field.error_messages.get(code, "") == usual.get(code, ""):
                field.error_messages[code] = sentence


def _usual(kind: type[forms.Field]) -> dict[str, object]:
    """Give what a kind of field says by itself."""
    said: dict[str, object] = {}
    for one in reversed(kind.__mro__):
        said |= getattr(one, "default_error_messages", {})
    return said
