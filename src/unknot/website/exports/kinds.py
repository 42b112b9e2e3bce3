"""The kinds of files as people choose them: by the ending of the name."""

import msgspec
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from unknot.craft.rendering.files import ENDINGS, WRITERS, Kind
from unknot.craft.rendering.here import NO_FILM, NO_VOICE, draws_films, speaks
from unknot.craft.score import Score


class Offer(msgspec.Struct, frozen=True):
    """One kind of file: its name, what it is good for, and the endings that it comes in.

    `note` says what this machine lacks for it; without endings it cannot be made here.
    """

    kind: str
    name: str
    good_for: str
    endings: tuple[str, ...]
    note: str = ""
    is_spoken: bool = False


NAMES = {
    Kind.SHEET: (_("Sheet"), _("To print: every step with its picture.")),
    Kind.SOUND: (
        _("Sound"),
        _("Plays with the screen off: a chapter for each step."),
    ),
    Kind.FILM: (_("Film"), _("Moving hands with their words, for a larger screen.")),
    Kind.TEXT: (_("Text"), _("To read aloud, or to keep with your notes.")),
    Kind.CALENDAR: (_("Calendar entry"), _("For an evening that you choose.")),
}
MIME = {
    "pdf": "application/pdf",
    "mp3": "audio/mpeg",
    "opus": "audio/ogg",
    "mp4": "video/mp4",
    "txt": "text/plain; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}


SPOKEN = (Kind.SOUND, Kind.FILM)
"""Kinds in which a voice speaks, where there is one."""
ENDS = {one.removeprefix("."): kind for kind in WRITERS for one in ENDINGS[kind]}
"""The kind of each ending that can be made."""


def offers(language: str) -> tuple[Offer, ...]:
    """List the kinds, with what this machine lacks for them to be made in a language."""
    return tuple(_offer(kind, language) for kind in NAMES if kind in WRITERS)


def _offer(kind: Kind, language: str) -> Offer:
    name, good_for = map(str, NAMES[kind])
    if not _has_what_it_takes(kind):
        return Offer(kind, name, good_for, (), gettext(NO_FILM))
    endings = tuple(one.removeprefix(".") for one in ENDINGS[kind])
    return Offer(kind, name, good_for, endings, who_speaks(kind, language), kind in SPOKEN)


def can_be_made(ending: str) -> bool:
    """Say whether files that end so can be made here."""
    return _has_what_it_takes(kind_of(ending))


def _has_what_it_takes(kind: Kind) -> bool:
    return kind is not Kind.FILM or draws_films()


def who_speaks(kind: Kind, language: str) -> str:
    """Say that bells ring where a voice would speak and none is here; empty for all else."""
    return gettext(NO_VOICE) if kind in SPOKEN and not speaks(language) else ""


def kind_of(ending: str) -> Kind:
    """Give the kind whose files end so; LookupError where there is none."""
    return ENDS[ending]


def name_of(ending: str) -> str:
    """Name the kind of a file."""
    return str(NAMES[kind_of(ending)][0])


def file_name(score: Score, ending: str) -> str:
    """Name a file for whoever keeps it, without saying anything of the person."""
    return f"back-massage-{score.duration_ms // 60_000}-minutes.{ending}"
