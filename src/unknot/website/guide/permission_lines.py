"""What professionals said, shown back as it was told."""

from datetime import date

import msgspec

from unknot.craft.screening import Permission
from unknot.website.guide.forms import WHO
from unknot.website.guide.saying import PRESSURE, day_in_words

ANSWERED = {"yes": "agreed", "limits": "agreed within limits", "no": "said no"}


class PermissionLine(msgspec.Struct, frozen=True):
    """One answer of a professional in a sentence, with their words and what takes it back."""

    sentence: str
    words: str
    key: str


def permission_lines(
    permissions: tuple[Permission, ...], today: date
) -> tuple[PermissionLine, ...]:
    """Show what professionals said, a sentence each."""
    return tuple(PermissionLine(_sentence(one, today), one.words, one.key) for one in permissions)


def who_agreed(permissions: tuple[Permission, ...]) -> str:
    """Name those who agreed, each once."""
    agreed = (WHO[one.who].casefold() for one in permissions if one.said != "no")
    return " and ".join(dict.fromkeys(agreed))


def _sentence(permission: Permission, today: date) -> str:
    who = f"Your {WHO[permission.who].casefold()} {ANSWERED[permission.said]}"
    limits = ", ".join(_limits(permission))
    return f"{who} on {day_in_words(permission.on, today)}{': ' if limits else ''}{limits}."


def _limits(permission: Permission) -> list[str]:
    """Name the limits that came with the answer."""
    named = []
    if permission.max_pressure is not None:
        named.append(f"{PRESSURE[permission.max_pressure].casefold()} at most")
    if permission.max_minutes is not None:
        named.append(f"{permission.max_minutes} minutes at most")
    return named
