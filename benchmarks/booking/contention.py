"""Fifty clients for one time, two hundred times over, then a hundred thousand attempts in all."""

import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from time import perf_counter
from typing import Any

import msgspec

from benchmarks.booking.databases import DATABASES, Settings
from benchmarks.booking.times import filled_with
from benchmarks.figures import Figure

PROCESSES, CLIENTS_EACH = 10, 5
CLIENTS = PROCESSES * CLIENTS_EACH
SLOTS = 200
JOSTLES = 90_000
UNGUARDED_SLOTS = 20
OVERLAPS = (
    "import json, django; django.setup();"
    " from benchmarks.booking.contention import overlaps; print(json.dumps(overlaps()))"
)


class Fight(msgspec.Struct, frozen=True):
    """What came of a fight: of the attempts at each time, of the jostling, and in the database."""

    fought: Counter[str]
    jostled: Counter[str]
    overlaps: int
    seconds: float


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
        fight = _fight(settings, slots=SLOTS, jostles=JOSTLES, guarded=True)
    with DATABASES[name]() as settings:
        without = _fight(settings, slots=UNGUARDED_SLOTS, jostles=0, guarded=False)
    fair = fight.fought == {"won": SLOTS, "taken": SLOTS * (CLIENTS - 1)}
    others = sum(n for told, n in fight.jostled.items() if told not in {"won", "taken"})
    each = f"{CLIENTS} clients for one time, {SLOTS} times, {name}"
    attempts = sum((fight.fought + fight.jostled).values())
    return [
        Figure(f"{each}: winners", f"{fight.fought['won']}", f"{SLOTS}", fair),
        Figure(
            f"{attempts:,} attempts at times that overlap, {name}: overlaps",
            f"{fight.overlaps}, {others} met another error" if others else f"{fight.overlaps}",
            "0",
            fight.overlaps == 0 and not others,
        ),
        Figure(f"{each}: attempts a second", f"{attempts / fight.seconds:.0f}"),
        Figure(
            f"{CLIENTS} clients for one time, {UNGUARDED_SLOTS} times, {name}, without the guard:"
            " overlaps",
            f"{without.overlaps}",
            "more than 0",
            without.overlaps > 0,
        ),
    ]


def _fight(settings: Settings, *, slots: int, jostles: int, guarded: bool) -> Fight:
    plan = filled_with(settings, 1, 0, 1) | {
        "clients": CLIENTS_EACH,
        "slots": slots,
        "jostles": jostles // PROCESSES,
        "guarded": guarded,
    }
    began = perf_counter()
    running = [_client(settings, plan | {"name": f"process {n}"}) for n in range(PROCESSES)]
    printed = [json.loads(process.communicate()[0]) for process in running]
    seconds = perf_counter() - began
    counted = subprocess.run(
        [sys.executable, "-c", OVERLAPS], env=settings, check=True, capture_output=True, text=True
    )
    return Fight(
        fought=sum((Counter(one["fought"]) for one in printed), Counter[str]()),
        jostled=sum((Counter(one["jostled"]) for one in printed), Counter[str]()),
        overlaps=json.loads(counted.stdout)["overlaps"],
        seconds=seconds,
    )


def _client(settings: Settings, plan: dict[str, Any]) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.booking.hammering", json.dumps(plan)]
    return subprocess.Popen(command, env=settings, stdout=subprocess.PIPE, text=True)
