"""How near the planner's sharing of minutes comes to a solver's, and how much faster it is.

OR-Tools CP-SAT gets the same vessels, the same seconds and the same gains, and proves its optimum.
"""

from statistics import median
from time import perf_counter

from ortools.sat.python import cp_model

from benchmarks.figures import Figure
from benchmarks.wishes import varied_wishes, well
from unknot.craft.knowledge import load
from unknot.craft.planning.candidates import candidates
from unknot.craft.planning.framing import frame_for
from unknot.craft.planning.pouring import pour
from unknot.craft.planning.vessel import GRAIN_SECONDS, Vessel, total_gain
from unknot.craft.planning.worth import gain

WISHES = 200


def measure() -> list[Figure]:
    """Compare on varied wishes."""
    shares, ratios = [], []
    for wish in varied_wishes(WISHES):
        frame, _ = frame_for(wish, well().limits, load())
        vessels = [one.vessel for one in candidates(frame)]
        seconds = frame.seconds + GRAIN_SECONDS
        started = perf_counter()
        poured = total_gain(vessels, pour(vessels, seconds))
        poured_in = perf_counter() - started
        started = perf_counter()
        best = solve(vessels, seconds)
        ratios.append((perf_counter() - started) / poured_in)
        shares.append(poured / best)
    return [
        Figure(
            f"benefit against CP-SAT, worst of {WISHES}",
            f"{min(shares):.2%}",
            "at least 99 %",
            min(shares) >= 0.99,
        ),
        Figure("benefit against CP-SAT, median", f"{median(shares):.2%}"),
        Figure("times faster than CP-SAT, median", f"{median(ratios):.0f}"),
    ]


def solve(vessels: list[Vessel], seconds: int) -> int:
    """Give the greatest gain that any filling within these seconds has."""
    model = cp_model.CpModel()
    gains, times = [], []
    for number, vessel in enumerate(vessels):
        fillings = range(vessel.least, vessel.most + 1, vessel.unit)
        chosen = [model.new_bool_var(f"{number}:{filling}") for filling in fillings]
        if vessel.required:
            model.add_exactly_one(chosen)
        else:
            model.add_at_most_one(chosen)
        for filling, picked in zip(fillings, chosen, strict=True):
            gains.append(gain(vessel.worth, filling) * picked)
            times.append((filling + vessel.opening) * picked)
    model.add(sum(times) <= seconds)
    model.maximize(sum(gains))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status == cp_model.OPTIMAL
    return round(solver.objective_value)
