"""Hours as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.craft.errors import InputError
from unknot.website.practice.hours import read_hours, write_hours


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
        ("8am to 1pm", [["08:00", "13:00"]]),
        ("8:30am-12, 1pm - 5 PM", [["08:30", "12:00"], ["13:00", "17:00"]]),
        ("9-5pm", [["09:00", "17:00"]]),
        ("12am-6 a.m., 12pm-12am", [["00:00", "06:00"], ["12:00", "00:00"]]),
        ("8vm tot 1nm en 14-18", [["08:00", "13:00"], ["14:00", "18:00"]]),
        ("5am-9", [["05:00", "09:00"]]),
        ("05:00-09:00", [["05:00", "09:00"]]),
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
        ("12-8", "12:00–08:00 ends before it begins. Did you mean 12:00–20:00\\?$"),
        ("18-6", "18:00–06:00 ends before it begins.$"),
        ("18-13", "18:00–13:00 ends before it begins.$"),
        ("13pm-17", "Please write hours like"),
        ("0am-8", "Please write hours like"),
        ("8-12, 11-14", "11:00–14:00 overlaps with the hours before it"),
    ],
)
def test_hours_that_make_no_sense_are_refused_in_words(text: str, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        read_hours(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("8 - 12 and 1 - 5", "Did you mean 13:00–17:00?"),
        ("1:30-5", "Did you mean 13:30–17:00?"),
        ("5-9", "Did you mean 17:00–21:00?"),
        ("2-17", "Did you mean 14:00–17:00?"),
    ],
)
def test_an_afternoon_is_never_taken_for_the_night(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as refused:
        read_hours(text)
    night = "Hours before 6 in the morning are written like 05:00 or 5am."
    assert str(refused.value) == f"{sentence} {night}"


def test_hours_that_end_before_they_begin_are_asked_for_in_the_afternoon() -> None:
    with pytest.raises(InputError) as refused:
        read_hours("9-5")
    assert str(refused.value) == "09:00–05:00 ends before it begins. Did you mean 09:00–17:00?"


def test_midnight_is_written_as_the_end_of_the_day() -> None:
    assert write_hours([["08:00", "12:00"], ["18:00", "00:00"]]) == "08:00–12:00, 18:00–24:00"


minutes = st.lists(st.integers(0, 24 * 60 - 1), min_size=2, max_size=8, unique=True)


@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(("-", " to ", "–")))
def test_a_morning_and_an_afternoon_are_read_by_their_half_of_the_day(
    opens: int, closes: int, between: str
) -> None:
    morning, afternoon = f"{opens % 12:02}:00", f"{closes % 12 + 12}:00"
    assert read_hours(f"{opens}am{between}{closes}pm") == [[morning, afternoon]]


@given(minutes.filter(lambda found: len(found) % 2 == 0))
def test_what_is_written_can_be_read(moments: list[int]) -> None:
    clocks = [f"{moment // 60:02}:{moment % 60:02}" for moment in sorted(moments)]
    pairs = [[opens, closes] for opens, closes in zip(clocks[::2], clocks[1::2], strict=True)]
    assert read_hours(write_hours(pairs)) == pairs
    if pairs:
        until_midnight = [*pairs[:-1], [pairs[-1][0], "00:00"]]
        assert read_hours(write_hours(until_midnight)) == until_midnight
