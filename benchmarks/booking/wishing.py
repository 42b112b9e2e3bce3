"""What the clients of these measurements want: half an hour, at one of the hours of sixty days."""

from typing import Any

from unknot.website.booking.times.cells import CELL

HOURS_A_DAY = 16
CELLS_AN_HOUR = int(3600 / CELL.total_seconds())


def hour(filled: dict[str, Any], n: int) -> int:
    """Give the cell of the n-th hour in which a therapist is there."""
    day, on_it = divmod(n, HOURS_A_DAY)
    return int(filled["first_cell"]) + (day * 24 + on_it) * CELLS_AN_HOUR


def wish(filled: dict[str, Any], cell: int) -> Any:  # noqa: ANN401
    """Want the first therapist then, at the first place."""
    from unknot.website.booking.actions import Wanted

    whom = filled["therapists"][0]
    return Wanted(filled["service"], whom, filled["place"], cell, at_home=True)
