"""`python -m benchmarks.booking` measures booking, and fails where a figure falls short.

It writes RESULTS.md beside it. With names of its parts, it measures only these and writes nothing.
"""

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from benchmarks.booking import contention, killing, rates, repeating, times
from benchmarks.booking.databases import Fresh, databases
from benchmarks.figures import Figure
from benchmarks.machine import machine
from benchmarks.report import results, table

RESULTS = Path(__file__).parent / "RESULTS.md"
TIMED = {"times": times.measure, "rates": rates.measure}
COUNTED = {
    "killing": killing.measure,
    "repeating": repeating.measure,
    "contention": contention.measure,
}
PARTS = TIMED | COUNTED
MOST_MINUTES = 8


def main(names: Sequence[str]) -> int:
    """Measure, print the figures, and say whether all targets were met."""
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"There is no {', '.join(unknown)} here, only {', '.join(PARTS)}.", file=sys.stderr)
        return 2
    began = perf_counter()
    with databases() as fresh:
        figures = [figure for part in names or PARTS for figure in _measured(part, fresh)]
    if not names:
        figures.append(_whole((perf_counter() - began) / 60))
        page = results("make bench-booking", figures, machine(), datetime.now(UTC).date())
        RESULTS.write_text(page, encoding="utf-8")
    print(table(figures))
    return 0 if all(figure.met is not False for figure in figures) else 1


def _measured(part: str, fresh: dict[str, Fresh]) -> list[Figure]:
    """Measure times on one database after the other; where faults are counted, on both at once."""
    began = perf_counter()
    with ThreadPoolExecutor(1 if part in TIMED else len(fresh)) as pool:
        of_each = [*pool.map(PARTS[part], fresh.keys(), fresh.values())]
    print(f"{part} took {perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    return [figure for figures in of_each for figure in figures]


def _whole(minutes: float) -> Figure:
    target = f"at most {MOST_MINUTES} minutes"
    return Figure("all of this", f"{minutes:.1f} minutes", target, minutes <= MOST_MINUTES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
