"""What was written reads back the same, and what is not a score is refused."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.craft.sessions import KNOWN, session
from unknot.craft.errors import ScoreError
from unknot.craft.planning import Wish
from unknot.craft.score import decode, encode, schema, write_score
from unknot.craft.score.checking import check_score
from unknot.craft.score.events import Cue
from unknot.craft.screening import OPEN

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
            b'{"format": "unknot.score", "version": 3}',
            "This score was written by a newer version (3).",
        ),
        (
            b'{"format": "unknot.score", "version": 0}',
            "This score is of version 0, which is no longer read.",
        ),
        (WRITTEN[:-20], "This is not a score."),
        (b"\x7fELF\x02\x01", "This is not a score."),
        (WRITTEN.decode().encode("utf-16"), "This is not a score."),
        (b"[" * 200_000, "This is not a score."),
        (b'{"format": "unknot.score", "version": 1, "steps": ' + b"[" * 200_000, "This is not a"),
        (b'{"format": "unknot.score", "version": 1e999}', "This is not a score."),
        (b'{"format": "unknot.score", "version": "1"}', "This is not a score."),
        (WRITTEN.replace(b'"stroke"', b'"dance"', 1), "This score is damaged"),
        (WRITTEN.replace(b'"start_ms":0', b'"start_ms":0.5', 1), "This score is damaged"),
        (WRITTEN.replace(b'"stroke"', b'"strike"', 1), "This score is damaged"),
        (WRITTEN.replace(b'"cycles":', b'"circles":', 1), "This score is damaged"),
        (WRITTEN.replace(b'"partner"', b'"crowd"', 1), "This score is damaged"),
        (WRITTEN.replace(b'"arrive"', b'"dream"', 1), "This score is damaged"),
        (b'{"format":"unknot.score","version":2,"steps":[]}', "This score is damaged"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ScoreError) as refused:
        decode(data)
    assert str(refused.value).startswith(sentence)


def test_a_score_written_before_cues_said_whom_they_address_is_still_read() -> None:
    old = json.loads(WRITTEN)
    old["version"] = 1
    del old["bounds"]["watch_hours"]
    for event in old["events"]:
        event.pop("to", None)
    read = decode(json.dumps(old).encode())
    assert (read.version, read.bounds.watch_hours) == (1, 0)
    assert {event.to for event in read.events if isinstance(event, Cue)} == {"giver"}


@pytest.mark.parametrize("sign", ["\0", "\n", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe", "\uffff"])
@pytest.mark.parametrize("place", ["title", "how", "text", "before", "zone"])
def test_signs_that_nobody_can_read_or_say_are_refused_in_any_text(sign: str, place: str) -> None:
    spoilt = json.loads(WRITTEN)
    if place == "before":
        spoilt["before"] = [f"Lie{sign}down."]
    else:
        owners = spoilt["events"] if place == "text" else spoilt["steps"]
        next(one for one in owners if place in one)[place] = f"Lie{sign}down."
    with pytest.raises(ScoreError) as refused:
        decode(json.dumps(spoilt).encode())
    assert str(refused.value).startswith(
        "This score is damaged: a text in it holds signs that nobody can read or say."
    )


SPOILT: st.SearchStrategy[object] = st.sampled_from(
    [0, -1, 10**12, 1e300, "", "x", None, [], {}, [[]], True]
)


def spoil(value: object, path: list[int], wrong: object) -> object:
    """Put something wrong somewhere into a tree of JSON."""
    if not path or not isinstance(value, dict | list) or not value:
        return wrong
    first, *rest = path
    if isinstance(value, dict):
        key = sorted(value)[first % len(value)]
        return {**value, key: spoil(value[key], rest, wrong)}
    at = first % len(value)
    return [*value[:at], spoil(value[at], rest, wrong), *value[at + 1 :]]


@settings(max_examples=300)
@given(st.lists(st.integers(0, 200), min_size=1, max_size=7), SPOILT)
def test_a_spoilt_file_is_refused_or_checked_but_never_crashes(
    path: list[int], wrong: object
) -> None:
    data = json.dumps(spoil(json.loads(WRITTEN), path, wrong)).encode()
    with suppress(ScoreError):
        for breach in check_score(decode(data), OPEN, KNOWN):
            assert breach.text


@settings(max_examples=200)
@given(st.binary(max_size=40), st.integers(0, len(WRITTEN)))
def test_bytes_that_slipped_in_are_refused_or_read(junk: bytes, at: int) -> None:
    with suppress(ScoreError):
        read = decode(WRITTEN[:at] + junk + WRITTEN[at:])
        assert decode(encode(read)) == read


def test_the_published_schema_is_current() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == schema()
