"""What was written reads back the same, and what is not a score is refused."""

import json
from pathlib import Path

import pytest

from tests.craft.sessions import KNOWN, session
from unknot.craft.errors import ScoreError
from unknot.craft.planning import Wish
from unknot.craft.score import decode, encode, schema, write_score

WRITTEN = encode(write_score(session(Wish()), KNOWN))
SCHEMA = Path(__file__).parents[3] / "docs/score.schema.json"


def test_reading_what_was_written_gives_the_same_score() -> None:
    assert encode(decode(WRITTEN)) == WRITTEN
    assert decode(WRITTEN) == write_score(session(Wish()), KNOWN)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This is not a score."),
        (b"[1, 2]", "This is not a score."),
        (b"{}", "This is not a score of Unknot."),
        (b'{"format": "other.score", "version": 1}', "This is not a score of Unknot."),
        (
            b'{"format": "unknot.score", "version": 2}',
            "This score was written by a newer version (2).",
        ),
        (
            b'{"format": "unknot.score", "version": 0}',
            "This score is of version 0, which is no longer read.",
        ),
        (WRITTEN[:-20], "This is not a score."),
        (WRITTEN.replace(b'"stroke"', b'"strike"', 1), "This score is damaged"),
        (WRITTEN.replace(b'"cycles":', b'"circles":', 1), "This score is damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ScoreError) as refused:
        decode(data)
    assert str(refused.value).startswith(sentence)


def test_the_published_schema_is_current() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
