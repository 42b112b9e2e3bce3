"""Players fetch the stretch of a file that they need."""

from pathlib import Path

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from unknot.website.exports.parts import sent, span_of

WHOLE = bytes(range(256)) * 600


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "file.mp3").write_bytes(WHOLE)
    return tmp_path / "file.mp3"


def asked(place: Path, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = RequestFactory().get("/", headers=headers)
    response = sent(request, place, name="a.mp3", mime="audio/mpeg")
    assert isinstance(response, StreamingHttpResponse | HttpResponse)
    body = response.getvalue()
    return response.status_code, dict(response.items()), body


@pytest.mark.parametrize(
    ("wanted", "first", "last"),
    [
        ("bytes=0-1", 0, 1),
        ("bytes=0-0", 0, 0),
        ("bytes=100-", 100, len(WHOLE) - 1),
        ("bytes=-5", len(WHOLE) - 5, len(WHOLE) - 1),
        ("bytes=70000-140000", 70_000, 140_000),
        (f"bytes={len(WHOLE) - 1}-9999999", len(WHOLE) - 1, len(WHOLE) - 1),
        ("bytes=-99999999", 0, len(WHOLE) - 1),
    ],
)
def test_a_part_is_given_as_it_is_asked_for(
    place: Path, wanted: str, first: int, last: int
) -> None:
    status, headers, body = asked(place, range=wanted)
    assert (status, body) == (206, WHOLE[first : last + 1])
    assert headers["Content-Range"] == f"bytes {first}-{last}/{len(WHOLE)}"
    assert headers["Content-Length"] == str(len(body))
    assert headers["Content-Type"] == "audio/mpeg"


@pytest.mark.parametrize(
    "wanted",
    [
        "",
        "bytes=",
        "bytes=-",
        "bytes=0-1,5-6",
        "lines=1-2",
        "bytes=a-b",
        "bytes=0x1-2",
        "bytes=1" + 30 * "0" + "-",
    ],
)
def test_what_is_not_understood_gives_the_whole_file(place: Path, wanted: str) -> None:
    status, headers, body = asked(place, range=wanted)
    assert (status, body) == (200, WHOLE)
    assert headers["Accept-Ranges"] == "bytes"
    assert headers["Content-Length"] == str(len(WHOLE))
    assert headers["Content-Disposition"] == 'attachment; filename="a.mp3"'


@pytest.mark.parametrize("wanted", [f"bytes={len(WHOLE)}-", "bytes=999999-1000000", "bytes=-0"])
def test_beyond_the_end_there_is_nothing(place: Path, wanted: str) -> None:
    status, headers, body = asked(place, range=wanted)
    assert (status, body) == (416, b"")
    assert headers["Content-Range"] == f"bytes */{len(WHOLE)}"


def test_a_part_of_a_file_that_was_made_anew_is_the_whole_new_file(place: Path) -> None:
    mark = asked(place)[1]["ETag"]
    goes_on = {"range": "bytes=5-", "if-range": mark}
    assert asked(place, **goes_on)[0] == 206
    place.write_bytes(WHOLE + b"!")
    assert asked(place, **goes_on)[0] == 200


@given(st.integers(0, 50), st.integers(0, 60), st.integers(1, 50))
def test_a_span_lies_within_the_file(first: int, last: int, size: int) -> None:
    for wanted in (f"bytes={first}-{last}", f"bytes={first}-", f"bytes=-{last}"):
        span = span_of(wanted, size)
        assert span is not None
        assert set(span) <= set(range(size))
