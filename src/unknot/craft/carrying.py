"""Carrying: words on their way through a queue, with their English."""

from typing import TypeVar

import msgspec

from unknot.craft.said import Said
from unknot.craft.writing import alone, written

Whole = TypeVar("Whole")
PARTS = {"text", "english", "language"}
"""What words are written as: the names that make them."""


def with_english(value: object) -> str:
    """Write a value as JSON that `in_both` reads, its words with their English."""
    return msgspec.json.encode(value, enc_hook=_both).decode()


def in_both(text: str, kind: type[Whole]) -> Whole:
    """Read a value that `with_english` wrote."""
    return msgspec.convert(_said_again(msgspec.json.decode(text)), kind)


def _both(words: object) -> object:
    if isinstance(words, Said):
        return {"text": alone(words), "english": words.english, "language": words.language}
    return written(words)


def _said_again(part: object) -> object:
    """Make words of what carried them, however deep it lies."""
    if isinstance(part, list):
        return [_said_again(one) for one in part]
    if not isinstance(part, dict):
        return part
    if part.keys() == PARTS:
        return Said(**part)
    return {name: _said_again(one) for name, one in part.items()}
