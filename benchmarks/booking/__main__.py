"""`python -m benchmarks.booking` measures booking, and fails where a figure falls short."""

import sys

from benchmarks.booking import contention, killing, rates, times
from benchmarks.report import table


def main() -> int:
    """Measure, print the figures, and say whether all targets were met."""
    figures = [figure for part in (times, rates, killing, contention) for figure in part.measure()]
    print(table(figures))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
