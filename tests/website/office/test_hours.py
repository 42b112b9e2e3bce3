"""Hours as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.errors import InputError
from unknot.website.office.hours import read_hours, write_hours


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("", []),
        ("8-12", [["08:00", "12:00"]]),
        ("08:00–12:00, 13:00–17:30", [["08:00", "12:00"], ["13:00", "17:30"]]),
        ("13h to 17h30; 8:15 until 12", [["08:15", "12:00"], ["13:00", "17:30"]]),
        ("٨-١٢", [["08:00", "12:00"]]),
        ("18-24", [["18:00", "00:00"]]),
        ("8-12, 18:00–24:00", [["08:00", "12:00"], ["18:00", "00:00"]]),
        ("18:00 to 00:00", [["18:00", "00:00"]]),
        ("0-24", [["00:00", "00:00"]]),
        ("9.30 - 12.45 and 14 - 18", [["09:30", "12:45"], ["14:00", "18:00"]]),
    ],
)
def test_hours_are_read_however_they_are_written(text: str, pairs: list[list[str]]) -> None:
    assert read_hours(text) == pairs


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mornings", "Please write hours like"),
        ("25-26", "Please write hours like"),
        ("8:70-12", "Please write hours like"),
        ("18-24:30", "Please write hours like"),
        ("24-8", "Please write hours like"),
        ("18-24, 20-22", "20:00–22:00 overlaps with the hours before it"),
        ("8", "Please write hours like"),
        ("8-12-14", "Please write hours like"),
        (", ".join(["8-9"] * 7), "Please write hours like"),
        ("<script>", "Please write hours like"),
        ("12-8", "12:00–08:00 ends before it begins"),
        ("8-8", "08:00–08:00 ends before it begins"),
        ("8-12, 11-14", "11:00–14:00 overlaps with the hours before it"),
    ],
)
def test_hours_that_make_no_sense_are_refused_in_words(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        read_hours(text)


def test_midnight_is_written_as_the_end_of_the_day() -> None:
    assert write_hours([["08:00", "12:00"], ["18:00", "00:00"]]) == "08:00–12:00, 18:00–24:00"


minutes = st.lists(st.integers(0, 24 * 60 - 1), min_size=2, max_size=8, unique=True)


@given(minutes.filter(lambda found: len(found) % 2 == 0))
def test_what_is_written_can_be_read(moments: list[int]) -> None:
    clocks = [f"{moment // 60:02}:{moment % 60:02}" for moment in sorted(moments)]
    pairs = [[opens, closes] for opens, closes in zip(clocks[::2], clocks[1::2], strict=True)]
    assert read_hours(write_hours(pairs)) == pairs
    if pairs:
        until_midnight = [*pairs[:-1], [pairs[-1][0], "00:00"]]
        assert read_hours(write_hours(until_midnight)) == until_midnight
