"""What the clients of these measurements want: half an hour, at one of the hours of sixty days."""

from typing import Any

from benchmarks.booking.acting import Plan
from unknot.website.booking.times.cells import CELL

HOURS_A_DAY = 16
CELLS_AN_HOUR = int(3600 / CELL.total_seconds())


def hour(plan: Plan, n: int) -> int:
    """Give the cell of the n-th hour in which a therapist is there."""
    return half_hour(plan, 2 * n)


def half_hour(plan: Plan, n: int) -> int:
    """Give the cell of the n-th half hour in which a therapist is there."""
    day, on_it = divmod(n, 2 * HOURS_A_DAY)
    return int(plan["first_cell"]) + (day * 48 + on_it) * CELLS_AN_HOUR // 2


def wish(plan: Plan, cell: int) -> Any:  # noqa: ANN401
    """Want the first therapist then, at the first place."""
    from unknot.website.booking.actions import Wanted

    whom = plan["therapists"][0]
    return Wanted(plan["service"], whom, plan["place"], cell, at_home=True)
