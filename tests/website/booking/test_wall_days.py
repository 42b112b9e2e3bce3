"""Days by the clock on a wall, compared with asking the zone about each cell."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unknot.website.booking.times.cells import Span, begins, cell_at
from unknot.website.booking.wall_days import wall_days

ZONES = (
    "Africa/Johannesburg",
    "Africa/Cairo",
    "America/Havana",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Pacific/Kiritimati",
)
"""Clocks that are never changed, changed at midnight, by half an hour, and far from UTC."""

cells = st.integers(
    cell_at(datetime(2026, 1, 1, tzinfo=UTC)), cell_at(datetime(2030, 1, 1, tzinfo=UTC))
)


@given(cells, st.integers(0, 1500), st.sampled_from(ZONES))
def test_each_cell_lies_on_the_day_and_at_the_time_that_its_zone_says(
    first: int, length: int, name: str
) -> None:
    zone = ZoneInfo(name)
    shown = {
        one.cells.first + n: (one.day, text)
        for one in wall_days(Span(first, first + length), zone)
        for n, text in enumerate(one.clocks)
    }
    for cell in range(first, first + length):
        wall = begins(cell).astimezone(zone)
        assert shown[cell] == (wall.date(), wall.strftime("%H:%M"))


@pytest.mark.parametrize(
    ("name", "changed", "hours"),
    [
        ("Africa/Johannesburg", date(2026, 10, 25), 24),
        ("Europe/Dublin", date(2026, 10, 25), 25),
        ("Europe/Dublin", date(2027, 3, 28), 23),
        ("Africa/Cairo", date(2027, 4, 30), 23),
    ],
)
def test_a_day_on_which_clocks_are_changed_is_longer_or_shorter(
    name: str, changed: date, hours: int
) -> None:
    first = cell_at(datetime(changed.year, changed.month, changed.day, 12, tzinfo=UTC))
    (one,) = wall_days(Span(first, first + 1), ZoneInfo(name))
    assert (one.day, one.cells.length, len(one.clocks)) == (changed, hours * 12, hours * 12)
