"""How long planning a session and writing its score take, in process, on one core.

Every wish is another one, so that nothing is remembered from planning it before.
"""

from statistics import median
from time import process_time

from msgspec.structs import replace

from benchmarks.figures import Figure
from benchmarks.wishes import varied_wishes, well
from unknot.craft.knowledge import load
from unknot.craft.planning import Wish, plan
from unknot.craft.score import write_score

WISHES = 50
WARM_UP = Wish(minutes=20)


def measure() -> list[Figure]:
    """Time sessions of each length, after one that reads the tables."""
    _milliseconds(WARM_UP)
    return [figure for minutes in (5, 10, 20, 30, 45) for figure in _figures(minutes)]


def milliseconds(minutes: int) -> list[float]:
    """Give the processor time that each of the wishes takes to plan and write out."""
    wishes = varied_wishes(WISHES, seed=minutes)
    return [_milliseconds(replace(wish, minutes=minutes)) for wish in wishes]


def _milliseconds(wish: Wish) -> float:
    clearance, knowledge = well(), load()
    started = process_time()
    write_score(plan(wish, clearance, knowledge), knowledge)
    return (process_time() - started) * 1000


def _figures(minutes: int) -> list[Figure]:
    taken = milliseconds(minutes)
    what = f"plan and score, {minutes} minutes, {WISHES} wishes"
    middle = Figure(f"{what}, median", f"{median(taken):.1f} ms")
    if minutes == 20:
        middle = middle._replace(target="at most 5 ms", met=median(taken) <= 5)
    return [middle, Figure(f"{what}, worst", f"{max(taken):.1f} ms")]
