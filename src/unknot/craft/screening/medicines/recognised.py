"""What was recognised in an entry: mentions with what they may mean, and what to ask back."""

from enum import StrEnum

import msgspec

from unknot.craft.screening.medicines.meanings import Meaning, Name


class Match(StrEnum):
    """How a mention was matched."""

    NAME = "name"
    """A known name, or known words for a class."""
    SPELLING = "spelling"
    """Something like a known name."""
    ENDING = "ending"
    """No known name, but one that ends like those of a class."""
    UNKNOWN = "unknown"
    """A word that may be any medicine."""
    UNREAD = "unread"
    """Something was written, but no name in it."""


class Mention(msgspec.Struct, frozen=True):
    """Words that are or may be a medicine.

    `start` and `end` count the letters of the recognised text. `names` are what it may be,
    likeliest first; `near` is False where they are a bolder guess than one slip. `remarks` are ids
    of what was said on time and person. `rules` hold, and the questions in `not_sure` count as
    unclear, until the person has confirmed.
    """

    words: str
    start: int
    end: int
    match: Match
    names: tuple[Name, ...] = ()
    near: bool = True
    remarks: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing about it has to be asked back."""
        return (
            self.match is Match.NAME
            and not self.remarks
            and not any(one.ask or one.confirm for one in self.meanings)
            and len({one.group for one in self.meanings}) == 1
        )

    @property
    def confirm(self) -> str:
        """How to ask whether it is this one at all; empty where it is asked in another way."""
        texts = [one.confirm for one in self.meanings]
        return texts[0] if self.match is Match.NAME and texts and all(texts) else ""

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What it may stand for, likeliest first, each once."""
        return tuple(dict.fromkeys(name.meaning for name in self.names))


class Recognised(msgspec.Struct, frozen=True):
    """All that an entry holds.

    `text` is the entry as it was read: the spans of the mentions count its letters. `asks` are
    questions back to the person, in words. `said_none` tells that somebody wrote “none”; that is no
    mention, and it answers nothing.
    """

    text: str
    mentions: tuple[Mention, ...] = ()
    asks: tuple[str, ...] = ()
    said_none: bool = False
