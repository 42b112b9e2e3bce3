"""How long `unknot plan` takes from the shell, with nothing loaded."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figures import Figure

REPEATS = 15


def measure() -> list[Figure]:
    """Time whole processes, against an interpreter that does nothing."""
    with TemporaryDirectory() as folder:
        answers = Path(folder) / "answers.json"
        answers.write_text('{"*": "no"}')
        plan = [sys.executable, "-m", "unknot", "plan", "--answers", str(answers), "--json"]
        taken = _median_ms(plan)
    nothing = _median_ms([sys.executable, "-c", "pass"])
    return [
        Figure("`unknot plan` cold, median", f"{taken:.0f} ms", "at most 400 ms", taken <= 400),
        Figure("… against an interpreter that does nothing", f"{taken / nothing:.1f} times"),
    ]


def _median_ms(command: list[str]) -> float:
    taken = []
    for _ in range(REPEATS):
        started = perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append((perf_counter() - started) * 1000)
    return median(taken)
