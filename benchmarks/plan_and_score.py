"""How long planning a session and writing its score take, in process, on one core."""

from statistics import median
from time import perf_counter

from benchmarks.figures import Figure
from benchmarks.wishes import well
from unknot.craft.knowledge import load
from unknot.craft.planning import Soreness, Wish, plan
from unknot.craft.score import write_score

REPEATS = 200
SORE = (Soreness("lumbar_paraspinal_left", 2), Soreness("upper_trapezius_right"))


def measure() -> list[Figure]:
    """Time sessions of each length; the first of each is left out."""
    return [_figure(minutes, milliseconds(minutes)) for minutes in (5, 10, 20, 30, 45)]


def milliseconds(minutes: int) -> float:
    """Give the median time of a plan with its score."""
    clearance, knowledge = well(), load()
    taken = []
    for _ in range(REPEATS + 1):
        started = perf_counter()
        write_score(plan(Wish(minutes=minutes, sore=SORE), clearance, knowledge), knowledge)
        taken.append((perf_counter() - started) * 1000)
    return median(taken[1:])


def _figure(minutes: int, taken: float) -> Figure:
    what, measured = f"plan and score, {minutes} minutes, median", f"{taken:.1f} ms"
    return (
        Figure(what, measured, "at most 5 ms", taken <= 5)
        if minutes == 20
        else Figure(what, measured)
    )
