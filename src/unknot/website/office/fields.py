"""Fields that read what people write or tick: hours, amounts, telephone numbers, rows."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from unknot.craft.errors import InputError
from unknot.website.practice import money, telephones
from unknot.website.practice.hours import read_hours, write_hours


class RowsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # generic to the stubs
    """Several rows to tick."""

    def clean(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Find the rows; a number that no database can hold is none of theirs."""
        try:
            return super().clean(value)
        except OverflowError as error:
            raise ValidationError(self.error_messages["invalid_list"]) from error


class HoursField(forms.CharField):
    """The hours of one day, as pairs of clock times."""

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Read the hours."""
        return _read(read_hours, super().to_python(value) or "")

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Write the hours for people; what they typed stays as it is."""
        return value if isinstance(value, str) else write_hours(value or ())


class MoneyField(forms.CharField):
    """An amount, in cents."""

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Read the amount."""
        text = super().to_python(value)
        return _read(money.read, text) if text else None

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Write the amount for people."""
        return money.shown(value) if isinstance(value, int) else value


class TelephoneField(forms.CharField):
    """A telephone number, as +27…"""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - as Django has it
        """Ask phones for the keys of a telephone."""
        kwargs.setdefault("widget", forms.TextInput({"type": "tel", "autocomplete": "tel"}))
        super().__init__(**kwargs)

    def to_python(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Read the number."""
        text = super().to_python(value)
        return _read(telephones.read, text) if text else ""

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - as Django has it
        """Write the number for people."""
        return telephones.shown(value) if isinstance(value, str) and value[:1] == "+" else value


def _read(reader: Callable[[str], Any], text: str) -> Any:  # noqa: ANN401 - whatever it reads
    try:
        return reader(text)
    except InputError as error:
        raise ValidationError(str(error)) from error
