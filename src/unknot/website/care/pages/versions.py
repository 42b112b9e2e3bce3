"""The versions of an approach, as its therapist reads them."""

import msgspec
from django.utils.translation import gettext as _

from unknot.craft.approach.comparing import changes
from unknot.craft.knowledge import Knowledge
from unknot.website.care.bridge import approach_of
from unknot.website.care.models import By, Version
from unknot.website.people.sealing import SealBroken


class VersionLine(msgspec.Struct, frozen=True):
    """A version: its number, whose words they are, when, and who said yes.

    `changed` says what became of the one before it; empty for the first, or what opens no longer.
    """

    number: int
    by: str
    at: object
    yes: tuple[tuple[str, object], ...]
    changed: str


def version_lines(versions: list[Version], knowledge: Knowledge) -> tuple[VersionLine, ...]:
    """List versions, the newest first."""
    before = [None, *versions]
    lines = [
        VersionLine(
            version.number,
            by_in_words(version.by),
            version.at,
            tuple((yes_in_words(one.by, one.heard_by), one.at) for one in version.agreements.all()),
            _changed(earlier, version, knowledge) if earlier else "",
        )
        for earlier, version in zip(before, versions, strict=False)
    ]
    return tuple(reversed(lines))


def _changed(earlier: Version, version: Version, knowledge: Knowledge) -> str:
    try:
        return ", ".join(changes(approach_of(earlier), approach_of(version), knowledge))
    except SealBroken:
        return ""


def yes_in_words(by: str, heard_by: str) -> str:
    """Say who said yes, and who heard it where it was said by word of mouth."""
    who = by_in_words(by)
    if not heard_by:
        return who
    return _("{who} by word of mouth to {name}").format(who=who, name=heard_by)


def by_in_words(by: str) -> str:
    """Say whose words something is in."""
    return {
        By.DRAFT: _("our suggestion"),
        By.CLIENT: _("client"),
        By.THERAPIST: _("therapist"),
    }[By(by)]
