"""The kinds of files as people choose them: by the ending of the name."""

import msgspec
from django.utils.translation import gettext_lazy as _

from unknot.craft.rendering.files import ENDINGS, WRITERS, Kind
from unknot.craft.score import Score


class Offer(msgspec.Struct, frozen=True):
    """One kind of file: its name, what it is good for, and the endings that it comes in."""

    kind: str
    name: str
    good_for: str
    endings: tuple[str, ...]


NAMES = {
    Kind.SHEET: (_("Sheet"), _("Two pages to print: every step with its picture.")),
    Kind.SOUND: (
        _("Sound"),
        _("Plays with the screen off: a chapter for each step."),
    ),
    Kind.FILM: (_("Film"), _("Moving hands and the words below, for a larger screen.")),
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


ENDS = {one.removeprefix("."): kind for kind in WRITERS for one in ENDINGS[kind]}
"""The kind of each ending that can be made."""


def offers() -> tuple[Offer, ...]:
    """List the kinds that can be made."""
    return tuple(
        Offer(kind, str(name), str(good_for), tuple(one.removeprefix(".") for one in ENDINGS[kind]))
        for kind, (name, good_for) in NAMES.items()
        if kind in WRITERS
    )


def kind_of(ending: str) -> Kind:
    """Give the kind whose files end so; LookupError where there is none."""
    return ENDS[ending]


def name_of(ending: str) -> str:
    """Name the kind of a file."""
    return str(NAMES[kind_of(ending)][0])


def file_name(score: Score, ending: str) -> str:
    """Name a file for whoever keeps it, without saying anything of the person."""
    return f"back-massage-{score.duration_ms // 60_000}-minutes.{ending}"
