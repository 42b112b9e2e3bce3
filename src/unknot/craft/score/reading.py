"""Reading and writing scores as JSON; what was written reads back the same."""

from typing import Any

import msgspec

from unknot.craft.errors import ScoreError
from unknot.craft.file_kinds import FileKind
from unknot.craft.score.events import FORMAT_VERSION, Score
from unknot.craft.sentences import to_tell
from unknot.craft.writing import as_json

OLDEST_VERSION = 1
"""Before 2 no cue said whom it addresses, and none had people look for bruises."""
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
    return SCORE.decode(data, Score)


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a score."""
    described = msgspec.json.decode(msgspec.json.encode(msgspec.json.schema(Score)))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Unknot score, version {FORMAT_VERSION}",
        **described,
    }
