"""Reading and writing scores as JSON; what was written reads back the same."""

from typing import Any

import msgspec

from unknot.craft.errors import ScoreError
from unknot.craft.score.events import FORMAT_VERSION, Score

OLDEST_VERSION = 1
"""Before 2 no cue said whom it addresses, and none had people look for bruises."""
ACCEPTED = f"a score of version {OLDEST_VERSION} to {FORMAT_VERSION}, as “unknot score” writes it"

UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


def encode(score: Score) -> bytes:
    """Write a score as JSON, without spaces."""
    return msgspec.json.encode(score)


def decode(data: bytes) -> Score:
    """Read a score; raises ScoreError for anything that is not one, or is of another version."""
    _check_head(data)
    try:
        return msgspec.json.decode(data, type=Score)
    except UNREADABLE as error:
        raise ScoreError(f"This score is damaged: {error}.", accepted=ACCEPTED) from error


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a score."""
    described = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(Score)))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Unknot score, version {FORMAT_VERSION}",
        **described,
    }


def _check_head(data: bytes) -> None:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except UNREADABLE as error:
        raise ScoreError("This is not a score.", accepted=ACCEPTED) from error
    if head.format != "unknot.score":
        raise ScoreError("This is not a score of Unknot.", accepted=ACCEPTED)
    if head.version > FORMAT_VERSION:
        raise ScoreError(
            f"This score was written by a newer version ({head.version}).", accepted=ACCEPTED
        )
    if head.version < OLDEST_VERSION:
        raise ScoreError(
            f"This score is of version {head.version}, which is no longer read.", accepted=ACCEPTED
        )
