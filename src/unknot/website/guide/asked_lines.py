"""What professionals said, shown back as it was told."""

from datetime import date

import msgspec

from unknot.website.guide.forms import WHO
from unknot.website.guide.held import Asked
from unknot.website.guide.saying import PRESSURE, day_in_words

ANSWERED = {"yes": "agreed", "limits": "agreed within limits", "no": "said no"}


class AskedLine(msgspec.Struct, frozen=True):
    """One answer of a professional in a sentence, with their words and what takes it back."""

    sentence: str
    words: str
    key: str


def asked_lines(asked: tuple[Asked, ...], today: date) -> tuple[AskedLine, ...]:
    """Show what professionals said, a sentence each."""
    return tuple(AskedLine(_sentence(one, today), one.words, one.key) for one in asked)


def who_agreed(asked: tuple[Asked, ...]) -> str:
    """Name those who agreed, each once."""
    agreed = (WHO[one.who].casefold() for one in asked if one.said != "no")
    return " and ".join(dict.fromkeys(agreed))


def _sentence(asked: Asked, today: date) -> str:
    who = f"Your {WHO[asked.who].casefold()} {ANSWERED[asked.said]}"
    limits = ", ".join(_limits(asked))
    return f"{who} on {day_in_words(asked.on, today)}{': ' if limits else ''}{limits}."


def _limits(asked: Asked) -> list[str]:
    """Name the limits that came with the answer."""
    named = []
    if asked.max_pressure is not None:
        named.append(f"{PRESSURE[asked.max_pressure].casefold()} at most")
    if asked.max_minutes is not None:
        named.append(f"{asked.max_minutes} minutes at most")
    return named
