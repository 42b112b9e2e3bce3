"""What has to stay on one line: names end up in the heads of messages and in calendars."""

import re
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

BREAKS: Final = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


def on_one_line(value: object) -> None:
    """Raise ValidationError for a line break or any other sign in a text that cannot be seen."""
    if isinstance(value, str) and BREAKS.search(value):
        raise ValidationError(_("Please keep this to one line."), code="one_line")
