"""What a visit holds of what people told us, as plain values."""

from datetime import date, datetime
from typing import Literal

import msgspec

from unknot.craft.planning.wish import Wish

Screen = dict[str, list[str]]
"""The safety page as it was sent: field names with what was chosen or typed."""


class Look(msgspec.Struct, frozen=True):
    """How the back is drawn: skin tone 1 (darkest) to 5 (lightest), and build."""

    tone: int = 3
    build: Literal["slender", "medium", "broad"] = "medium"


class Asked(msgspec.Struct, frozen=True):
    """What a professional said, as the person tells it: whom they asked, when, and what of.

    `codes` are the findings that it was about. `max_pressure` and `max_minutes` are the limits
    that came with a yes; None where none was named.
    """

    codes: tuple[str, ...]
    who: str
    on: date
    said: Literal["yes", "limits", "no"] = "yes"
    words: str = ""
    max_pressure: int | None = None
    max_minutes: int | None = None

    @property
    def key(self) -> str:
        """What tells this record from others of the visit."""
        return " ".join((self.on.isoformat(), self.who, *self.codes))


class Feeling(msgspec.Struct, frozen=True):
    """How the ache felt, 0 none to 10 worst, before and after."""

    before: int | None = None
    after: int | None = None


class Ready(msgspec.Struct, frozen=True):
    """What they agreed on before beginning: a word that stops everything, and a wish."""

    stop_word: str = ""
    intention: str = ""


class Held(msgspec.Struct, frozen=True):
    """All that people told us, and with which version of the knowledge it was asked."""

    knowledge_version: str
    wish: Wish | None = None
    look: Look = Look()
    screen: Screen | None = None
    answered_at: datetime | None = None
    asked: tuple[Asked, ...] = ()
    feeling: Feeling = Feeling()
    ready: Ready = Ready()
