"""A shared routine is what was wished for and chosen, and nothing that belongs to one person."""

import json
import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from unknot.craft.errors import InputError
from unknot.craft.knowledge import load
from unknot.craft.planning.sharing import MOST_BYTES, as_code, as_file, read_code, read_file
from unknot.craft.planning.wish import Aim, Company, Edit, Preset, Soreness, Wish
from unknot.craft.screening.limits import Position

KNOWLEDGE = load()
ZONES = st.sampled_from(sorted(KNOWLEDGE.zones))
EDITS = st.one_of(
    st.builds(Edit, step=st.text(min_size=1, max_size=60), seconds=st.integers(0, 2700)),
    st.builds(
        Edit,
        step=st.text(min_size=1, max_size=60),
        technique=st.sampled_from(sorted(KNOWLEDGE.techniques)),
    ),
    st.builds(Edit, step=st.text(min_size=1, max_size=60), drop=st.just(value=True)),
)
WISHES = st.builds(
    Wish,
    minutes=st.integers(5, 45),
    aim=st.sampled_from(Aim),
    sore=st.lists(st.builds(Soreness, zone=ZONES, level=st.sampled_from((1, 2))), max_size=6).map(
        tuple
    ),
    company=st.sampled_from(Company),
    position=st.sampled_from(Position),
    first_session=st.booleans(),
    pressure_liked=st.none() | st.integers(0, 3),
    points=st.booleans(),
    leave_out=st.lists(ZONES, max_size=3).map(tuple),
    agreed_zones=st.lists(ZONES, max_size=3).map(tuple),
    preset=st.none() | st.just(Preset.CLASSIC),
    edits=st.lists(EDITS, max_size=5).map(tuple),
)


@given(WISHES)
def test_what_is_shared_is_read_as_the_wish_of_someone_new(wish: Wish) -> None:
    theirs = replace(wish, first_session=True, leave_out=(), agreed_zones=())
    assert read_file(as_file(wish), KNOWLEDGE) == theirs
    assert read_code(as_code(wish), KNOWLEDGE) == theirs


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_whatever_else_is_opened_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(InputError):
        read_file(data, KNOWLEDGE)
    with pytest.raises(InputError):
        read_code(data.decode("latin-1"), KNOWLEDGE)


def written(wish: dict[str, object] | None = None, **changes: object) -> bytes:
    """Write a routine with something wrong in it."""
    said = json.loads(as_file(Wish()))
    return json.dumps({**said, **changes, "wish": {**said["wish"], **(wish or {})}}).encode()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"{}", "not a routine of Unknot"),
        (b"x" * (MOST_BYTES + 1), "too large"),
        (written(format="unknot.score"), "not a routine of Unknot"),
        (written(version=2), "by a newer version"),
        (written(version=0), "by an older version"),
        (written(answers={"q_fever": "yes"}), "damaged"),
        (written(wish={"leave_out": ["sacrum"]}), "damaged"),
        (written(wish={"minutes": "20"}), "damaged"),
        (written(wish={"minutes": 500}), "500 minutes is not a length we plan"),
        (written(wish={"aim": "cure"}), "damaged"),
        (written(wish={"sore": [{"zone": "knee"}]}), "no zone called “knee”"),
        (written(wish={"edits": [{"step": "a", "technique": "cupping"}]}), "no technique called"),
        (written(wish={"edits": [{"step": "a"}]}), "not possible"),
        (written(wish={"edits": [{"step": "a", "seconds": 9, "drop": True}]}), "not possible"),
        (written(wish={"edits": [{"step": "", "drop": True}]}), "not possible"),
        (written(wish={"edits": [{"step": "a", "seconds": 99_999}]}), "not possible"),
        (written(wish={"edits": [{"step": "a", "drop": True}] * 101}), "more changes"),
    ],
)
def test_what_makes_no_sense_is_named(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        read_file(data, KNOWLEDGE)


@pytest.mark.parametrize(
    "code", ["", "not-a-code", "AAAA", as_code(Wish())[:-3], "ä", "x" * 30_000]
)
def test_a_link_that_was_cut_short_says_so(code: str) -> None:
    with pytest.raises(InputError):
        read_code(code, KNOWLEDGE)


def test_a_small_code_does_not_unfold_into_a_large_file() -> None:
    code = urlsafe_b64encode(zlib.compress(b" " * 50_000_000)).decode()
    with pytest.raises(InputError):
        read_code(code[:MOST_BYTES], KNOWLEDGE)
