"""The kinds of files that a session can be taken along as."""

from enum import StrEnum
from pathlib import Path

from unknot.craft.errors import InputError
from unknot.craft.sentences import either, to_tell


class Kind(StrEnum):
    """What a session can be taken along as."""

    SHEET = "sheet"
    SOUND = "sound"
    FILM = "film"
    TEXT = "text"
    CALENDAR = "calendar"


ENDINGS = {
    Kind.SHEET: (".pdf",),
    Kind.SOUND: (".mp3", ".opus"),
    Kind.FILM: (".mp4",),
    Kind.TEXT: (".txt",),
    Kind.CALENDAR: (".ics",),
}


def check_ending(kind: Kind, path: Path) -> None:
    """Raise InputError for a name that does not end as its kind does."""
    if path.suffix.lower() not in ENDINGS[kind]:
        raise InputError(
            to_tell("“{name}” is not the name of a {kind}.", name=path.name, kind=kind.value),
            accepted=to_tell("names that end in {endings}", endings=either(*ENDINGS[kind])),
        )
