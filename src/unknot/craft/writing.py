"""Writing words into files, without the English that they carry."""

import msgspec

from unknot.craft.said import Said
from unknot.craft.sentences import Sentence


def alone(words: str) -> str:
    """Give words without their English, where nothing turns on them."""
    return str.__str__(words)


def written(words: object) -> str:
    """Write words into a file, without their English; the hook of msgspec for what it knows not."""
    if isinstance(words, Said | Sentence):
        return alone(words)
    raise NotImplementedError


def as_json(value: object) -> bytes:
    """Write a value that may hold words in another language as JSON."""
    return msgspec.json.encode(value, enc_hook=written)
