"""`python -m benchmarks.booking` measures booking, and fails where a figure falls short.

It writes RESULTS.md beside it.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.booking import contention, killing, rates, times
from benchmarks.machine import machine
from benchmarks.report import results, table

RESULTS = Path(__file__).parent / "RESULTS.md"


def main() -> int:
    """Measure, print the figures, and say whether all targets were met."""
    figures = [figure for part in (times, rates, killing, contention) for figure in part.measure()]
    print(table(figures))
    page = results("make bench-booking", figures, machine(), datetime.now(UTC).date())
    RESULTS.write_text(page, encoding="utf-8")
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
