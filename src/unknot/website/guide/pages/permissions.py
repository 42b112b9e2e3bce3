"""What professionals said, shown back as it was told."""

from datetime import date

import msgspec

from unknot.craft.language import to_say
from unknot.craft.screening import Permission
from unknot.website.guide.forms.permission import WHO
from unknot.website.guide.saying import day_in_words, firmness_in_words
from unknot.website.known import phrased, speech

ANSWERED = to_say(
    {
        "yes": "Your {who} agreed on {day}",
        "limits": "Your {who} agreed within limits on {day}",
        "no": "Your {who} said no on {day}",
    }
)


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
    agreed = dict.fromkeys(one.who for one in permissions if one.said != "no")
    return speech().all_of(*map(who_in_words, agreed)) if agreed else ""


def _sentence(permission: Permission, today: date) -> str:
    said = phrased(
        ANSWERED[permission.said],
        who=who_in_words(permission.who),
        day=day_in_words(permission.on, today),
    )
    limits = ", ".join(_limits(permission))
    return f"{said}: {limits}." if limits else f"{said}."


def who_in_words(who: str) -> str:
    """Name whom somebody asked, within a sentence."""
    return phrased(WHO[who]).casefold()


def _limits(permission: Permission) -> list[str]:
    """Name the limits that came with the answer."""
    named = []
    if permission.max_pressure is not None:
        firmness = firmness_in_words(permission.max_pressure).casefold()
        named.append(phrased("{firmness} at most", firmness=firmness))
    if permission.max_minutes is not None:
        named.append(phrased("{minutes} minutes at most", minutes=permission.max_minutes))
    return named
