"""The same time by the clock on the wall, week after week."""

from collections.abc import Iterator
from datetime import UTC, timedelta, tzinfo

from unknot.website.booking.times.cells import begins, first_cell_from


def weekly(first_cell: int, sessions: int, zone: tzinfo) -> Iterator[int]:
    """Give the cells at which so many sessions begin; clocks that change move the cell."""
    wall = begins(first_cell).astimezone(zone)
    for week in range(sessions):
        yield first_cell_from((wall + timedelta(weeks=week)).astimezone(UTC))
