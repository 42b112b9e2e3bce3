"""Fields that are answered by choosing."""

from collections.abc import Callable, Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

CHOOSE = _("Choose one of these.")


def choices(values: Iterable[str | int]) -> list[tuple[str, str]]:
    """List values the way Django lists choices."""
    return [(str(value), str(value)) for value in values]


def one_of(
    values: Iterable[str | int],
    coerce: Callable[[str], object] = str,
    *,
    required: bool = True,
) -> forms.TypedChoiceField:
    """Ask for exactly one of these values, or where it is not required for one at most."""
    words = {"required": CHOOSE, "invalid_choice": CHOOSE}
    return forms.TypedChoiceField(
        choices=choices(values), error_messages=words, coerce=coerce, required=required
    )
