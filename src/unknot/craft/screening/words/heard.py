"""What was heard in a text: things that count, and things that do not but are asked about."""

from enum import StrEnum

import msgspec

Span = tuple[int, int]
"""The first word and the one after the last."""


class How(StrEnum):
    """How words were read."""

    SAID = "said"
    UNSURE = "unsure"
    LONG_AGO = "long_ago"
    TOGETHER = "together"
    MEASURED = "measured"
    MEDICINE = "medicine"
    UNKNOWN_MEDICINE = "unknown_medicine"
    NOT_UNDERSTOOD = "not_understood"


class Why(StrEnum):
    """Why words do not count by themselves, but are asked about."""

    DENIED = "denied"
    SOMEONE_ELSE = "someone_else"
    OVER = "over"
    AHEAD = "ahead"
    WONDERED = "wondered"
    HANDLED = "handled"
    STOPPED = "stopped"
    PURPOSE_TOLD = "purpose_told"


class Counts(msgspec.Struct, frozen=True):
    """Words that point to rules, to unclear questions, or to marks that count together.

    `asks` are what to ask back about them.
    """

    spans: tuple[Span, ...]
    rules: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    how: How = How.SAID
    asks: tuple[str, ...] = ()


class Spared(msgspec.Struct, frozen=True):
    """Words that point to rules but are not about here and now; they are asked about."""

    spans: tuple[Span, ...]
    rules: tuple[str, ...]
    why: Why


Heard = Counts | Spared
