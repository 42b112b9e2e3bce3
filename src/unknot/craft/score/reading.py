"""Reading and writing scores as JSON; what was written reads back the same."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from unknot.craft.errors import ScoreError
from unknot.craft.file_kinds import FileKind
from unknot.craft.score.events import FORMAT_VERSION, Score
from unknot.craft.sentences import to_tell
from unknot.craft.writing import as_json

OLDEST_VERSION = 1
"""Before 2 no cue said whom it addresses, and none had people look for bruises."""
UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, and what is no character at all: neither printed nor spoken safely."""
SCORE = FileKind(
    format="unknot.score",
    oldest=OLDEST_VERSION,
    newest=FORMAT_VERSION,
    called=to_tell("score"),
    written_by="unknot score",
    error=ScoreError,
)


def encode(score: Score) -> bytes:
    """Write a score as JSON, without spaces."""
    return as_json(score)


def decode(data: bytes) -> Score:
    """Read a score; raises ScoreError for anything that is not one, or is of another version."""
    read = SCORE.decode(data, Score)
    if any(UNSPEAKABLE.search(text) for text in _texts_in(msgspec.to_builtins(read))):
        raise SCORE.damaged(to_tell("a text in it holds signs that nobody can read or say"))
    return read


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(part)


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a score."""
    described = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(Score)))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Unknot score, version {FORMAT_VERSION}",
        **described,
    }
