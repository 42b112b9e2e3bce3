"""The versions of an approach, as its therapist reads them."""

import msgspec
from django.utils.translation import gettext as _

from unknot.website.care.models import Agreement, By, Version


class VersionLine(msgspec.Struct, frozen=True):
    """A version: its number, whose words they are, when, and who said yes."""

    number: int
    by: str
    at: object
    yes: tuple[tuple[str, object], ...]


def version_lines(versions: list[Version]) -> tuple[VersionLine, ...]:
    """List versions, the newest first."""
    return tuple(
        VersionLine(
            version.number,
            by_in_words(version.by),
            version.at,
            tuple((_who_said_yes(one), one.at) for one in version.agreements.all()),
        )
        for version in reversed(versions)
    )


def _who_said_yes(one: Agreement) -> str:
    who = by_in_words(one.by)
    if not one.heard_by:
        return who
    return _("{who} by word of mouth to {name}").format(who=who, name=one.heard_by)


def by_in_words(by: str) -> str:
    """Say whose words something is in."""
    return {
        By.DRAFT: _("our suggestion"),
        By.CLIENT: _("client"),
        By.THERAPIST: _("therapist"),
    }[By(by)]
