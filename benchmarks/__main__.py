"""`python -m benchmarks` measures everything and writes RESULTS.md; with names, only these."""

import sys
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.machine import machine
from benchmarks.report import results, table

RESULTS = Path(__file__).parent / "RESULTS.md"
MODULES = (
    "plan_and_score",
    "screening",
    "allocation",
    "medicines",
    "cold_start",
    "exports",
    "pages",
    "player_weight",
    "player_frames",
    "player_tempo",
    "player_pictures",
    "player_rest",
    "lighthouse",
)
ONLY_NAMED = ("player_whole",)


def main(names: list[str]) -> int:
    """Measure what is named, or everything."""
    known = MODULES + ONLY_NAMED
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"There is no {', '.join(unknown)} here, only {', '.join(known)}.", file=sys.stderr)
        return 2
    figures = [figure for name in names or MODULES for figure in _measured(name)]
    print(table(figures))
    if not names:
        page = results("make bench", figures, machine(), datetime.now(UTC).date())
        RESULTS.write_text(page, encoding="utf-8")
    return 0


def _measured(name: str) -> list[Figure]:
    print(f"Measuring {name} ...", file=sys.stderr, flush=True)
    figures: list[Figure] = import_module(f"benchmarks.{name}").measure()
    print(table(figures), file=sys.stderr, flush=True)
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
