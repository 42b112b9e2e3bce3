"""Fifty clients for one time, two hundred times over, on both databases; and without the guard."""

import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from time import perf_counter
from typing import Any

from benchmarks.booking.databases import DATABASES, Settings
from benchmarks.booking.times import filled_with
from benchmarks.figures import Figure

PROCESSES, CLIENTS_EACH = 10, 5
CLIENTS = PROCESSES * CLIENTS_EACH
SLOTS = 200
UNGUARDED_SLOTS = 20
OVERLAPS = (
    "import json, django; django.setup();"
    " from benchmarks.booking.contention import overlaps; print(json.dumps(overlaps()))"
)


def measure() -> list[Figure]:
    """Let clients fight for each slot, and count winners and overlaps."""
    return [figure for name in DATABASES for figure in _on(name)]


def overlaps() -> dict[str, int]:
    """Count, in the database at hand, the living sessions and the pairs of them that meet."""
    from unknot.website.booking.models import Appointment

    sessions = [*Appointment.objects.values_list("therapist_id", "first_cell", "until_cell")]
    meeting = sum(
        one[0] == other[0] and one[1] < other[2] and other[1] < one[2]
        for one, other in combinations(sessions, 2)
    )
    return {"sessions": len(sessions), "overlaps": meeting}


def _on(name: str) -> list[Figure]:
    with DATABASES[name]() as settings:
        outcomes, found, seconds = _fight(settings, slots=SLOTS, guarded=True)
    with DATABASES[name]() as settings:
        _, unguarded, _ = _fight(settings, slots=UNGUARDED_SLOTS, guarded=False)
    attempts = sum(outcomes.values())
    fair = outcomes == {"won": SLOTS, "taken": attempts - SLOTS}
    each = f"{CLIENTS} clients for one time, {SLOTS} times, {name}"
    return [
        Figure(f"{each}: winners", f"{outcomes['won']}", f"{SLOTS}", fair),
        Figure(f"{each}: overlaps", f"{found['overlaps']}", "0", found["overlaps"] == 0),
        Figure(f"{each}: attempts a second", f"{attempts / seconds:.0f}"),
        Figure(
            f"{CLIENTS} clients for one time, {UNGUARDED_SLOTS} times, {name}, without the guard:"
            " overlaps",
            f"{unguarded['overlaps']}",
            "more than 0",
            unguarded["overlaps"] > 0,
        ),
    ]


def _fight(
    settings: Settings, *, slots: int, guarded: bool
) -> tuple[Counter[str], dict[str, int], float]:
    plan = filled_with(settings, 1, 0, 1) | {
        "clients": CLIENTS_EACH,
        "slots": slots,
        "guarded": guarded,
    }
    began = perf_counter()
    running = [_client(settings, plan | {"name": f"process {n}"}) for n in range(PROCESSES)]
    outcomes: Counter[str] = Counter()
    for process in running:
        printed, _ = process.communicate()
        outcomes.update(json.loads(printed))
    seconds = perf_counter() - began
    counted = subprocess.run(
        [sys.executable, "-c", OVERLAPS], env=settings, check=True, capture_output=True, text=True
    )
    return outcomes, json.loads(counted.stdout), seconds


def _client(settings: Settings, plan: dict[str, Any]) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.booking.hammering", json.dumps(plan)]
    return subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True)
