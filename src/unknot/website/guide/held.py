"""What a visit holds of what people told us, as plain values."""

from datetime import datetime, timedelta
from typing import Final

import msgspec

from unknot.craft.planning.wish import Wish
from unknot.craft.rendering.picture import Build
from unknot.craft.screening import Permission

A_SITTING: Final = timedelta(minutes=15)
"""So long somebody is taken to sit there still, who told or answered something."""
Screen = dict[str, list[str]]
"""The safety page as it was sent: field names with what was chosen or typed."""


class Look(msgspec.Struct, frozen=True):
    """How people are drawn: tones of back and hands, 1 (darkest) to 5 (lightest), and the build."""

    tone: int = 3
    build: Build = "medium"
    hands: int = 4


class Feeling(msgspec.Struct, frozen=True):
    """How the ache felt, 0 none to 10 worst, before and after."""

    before: int | None = None
    after: int | None = None


class Ready(msgspec.Struct, frozen=True):
    """What they agreed on before beginning: a word that stops everything, and a wish."""

    stop_word: str = ""
    intention: str = ""


class Held(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that people told us, and with which version of the knowledge it was asked."""

    knowledge_version: str
    wish: Wish | None = None
    look: Look = Look()
    screen: Screen | None = None
    answered_at: datetime | None = None
    permissions: tuple[Permission, ...] = ()
    permitted_at: datetime | None = None
    """When the answers were given that professionals spoke of."""
    feeling: Feeling = Feeling()
    ready: Ready = Ready()
    ended_at: datetime | None = None
