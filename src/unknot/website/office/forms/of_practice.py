"""A form about one row of a practice, which never shows or takes a row of another."""

from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, TypeVar

from django import forms
from django.db import models
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from unknot.website.office.forms.sentences import speak_plainly
from unknot.website.practice.models import Practice

Row = TypeVar("Row", bound=models.Model)
Groups = Sequence[tuple[str | Promise, Sequence[str]]]


class OfPractice(forms.ModelForm[Row]):
    """Every choice in it is scoped to the practice; `groups` says what stands together."""

    groups: ClassVar[Groups] = ()

    def __init__(self, *args: Any, practice: Practice, **kwargs: Any) -> None:  # noqa: ANN401
        """Belong to a practice."""
        super().__init__(*args, **kwargs)
        self.practice = practice
        if hasattr(self.instance, "practice_id"):
            setattr(self.instance, "practice", practice)  # noqa: B010 - rows of many kinds
        speak_plainly(self.fields.values())
        for field in self.fields.values():
            if isinstance(field, forms.ModelChoiceField) and field.queryset is not None:
                field.queryset = field.queryset.filter(practice=practice).order_by("pk")
                if field.empty_label:
                    field.empty_label = _("Please choose")

    def grouped(self) -> Iterator[tuple[str | Promise, list[BoundField]]]:
        """Give the fields in their groups; all of them as one where no groups are named."""
        for title, names in self.groups or (("", tuple(self.fields)),):
            yield title, [self[name] for name in names]
