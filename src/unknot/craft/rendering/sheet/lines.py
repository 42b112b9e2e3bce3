"""Lines on paper: words on safety, with their English where nobody has reviewed them yet."""

from collections.abc import Iterable

import msgspec

from unknot.craft.language import to_be_reviewed
from unknot.craft.said import english_of


class Line(msgspec.Struct, frozen=True):
    """Words to print; `english` is empty where they need none beside them."""

    said: str
    english: str = ""


def line(words: str) -> Line:
    """Put the English beside words, where it has to stand there."""
    return Line(words, english_of(words) if to_be_reviewed(words) else "")


def lines(words: Iterable[str]) -> tuple[Line, ...]:
    """Put the English beside each."""
    return tuple(map(line, words))
