"""Fifty clients for one time, two hundred times over, then many more at times that overlap these.

On both databases together there are a hundred thousand attempts, most of them on SQLite, where one
costs half as much. One that waits its whole time for
a busy database is kindly asked to try again. It was not decided, and is counted by itself.
"""

from collections import Counter

import msgspec

from benchmarks.booking.acting import done_on
from benchmarks.booking.databases import Fresh
from benchmarks.figures import Figure

CLIENTS = 50
SLOTS = 200
JOSTLES = {"SQLite": 60_000, "PostgreSQL": 20_000}
UNGUARDED_SLOTS = 20
ONE_WINNER = {"won": 1, "taken": CLIENTS - 1}


class Fight(msgspec.Struct, frozen=True):
    """What came of a fight: of each slot, of the jostling beside them, and in the database."""

    fought: list[dict[str, int]]
    jostled: dict[str, int]
    overlaps: int


def measure(name: str, fresh: Fresh) -> list[Figure]:
    """Let clients fight for each slot, and count winners and overlaps."""
    fight = _fight(fresh, slots=SLOTS, jostles=JOSTLES[name], guarded=True)
    without = _fight(fresh, slots=UNGUARDED_SLOTS, jostles=0, guarded=False)
    said = sum(map(Counter, fight.fought), Counter(fight.jostled))
    attempts, fair = said.total(), fight.fought.count(ONE_WINNER)
    undecided = [f"{n} {one}" for one, n in said.items() if one not in ONE_WINNER]
    each = f"{CLIENTS} clients for one time, {SLOTS} times, {name}"
    contended = f"{attempts:,} attempts at times that overlap, {name}"
    bare = f"{CLIENTS} clients for one time, {UNGUARDED_SLOTS} times, {name}, without the guard"
    return [
        Figure(f"{each}: with one winner, all others told", f"{fair}", f"{SLOTS}", fair == SLOTS),
        Figure(f"{contended}: overlaps", f"{fight.overlaps}", "0", fight.overlaps == 0),
        Figure(f"{contended}: undecided", ", ".join(undecided) or "0", "0", not undecided),
        Figure(f"{bare}: overlaps", f"{without.overlaps}", "more than 0", without.overlaps > 0),
    ]


def _fight(fresh: Fresh, *, slots: int, jostles: int, guarded: bool) -> Fight:
    done = done_on(
        fresh, "hammering", clients=CLIENTS, slots=slots, jostles=jostles, guarded=guarded
    )
    return msgspec.convert(done, Fight)
