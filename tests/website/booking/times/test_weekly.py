"""The same time by the clock on the wall, also where the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from unknot.website.booking.times.cells import begins, cell_at
from unknot.website.booking.times.weekly import weekly


@pytest.mark.parametrize("zone", ["Africa/Johannesburg", "Europe/Berlin", "America/New_York"])
@pytest.mark.parametrize("month", [3, 10])
def test_a_course_keeps_its_hour_when_the_clocks_change(zone: str, month: int) -> None:
    first = datetime(2027, month, 8, 9, 0, tzinfo=ZoneInfo(zone))
    cells = [*weekly(cell_at(first.astimezone(UTC)), 12, ZoneInfo(zone))]
    walls = [begins(cell).astimezone(ZoneInfo(zone)) for cell in cells]
    assert {(wall.hour, wall.minute) for wall in walls} == {(9, 0)}
    assert [wall.date() - first.date() for wall in walls] == [
        timedelta(weeks=week) for week in range(12)
    ]


def test_an_hour_that_is_left_out_begins_when_it_would_have() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first = datetime(2027, 3, 21, 2, 30, tzinfo=berlin)
    _, missing = weekly(cell_at(first.astimezone(UTC)), 2, berlin)
    assert begins(missing).astimezone(berlin).isoformat() == "2027-03-28T03:30:00+02:00"
