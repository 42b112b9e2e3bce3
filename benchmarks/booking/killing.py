"""Two hundred bookings while the process that makes them is killed at random.

`python -m benchmarks.booking.killing` does it to the database at hand, and prints what it found.
"""

import os
import signal
from random import Random
from time import sleep

from django.utils import timezone

from benchmarks.booking.acting import Plan, act, done_on
from benchmarks.booking.aftermath import aftermath
from benchmarks.booking.databases import Fresh
from benchmarks.booking.wishing import hour, wish
from benchmarks.figures import Figure

BOOKINGS = 200
MOST_A_LIFE = 7
LONGEST_SECONDS = 0.2
"""A process is killed within this time after one of its first bookings, wherever it then is."""


def measure(name: str, fresh: Fresh) -> list[Figure]:
    """Kill, and count what was lost or half done."""
    found = done_on(fresh, "killing")
    after = f"{found['acknowledged']} bookings with {found['kills']} kills, {name}"
    faults = ("lost", "partial", "messages lost", "messages doubled")
    return [
        Figure(f"{after}: {fault}", f"{found[fault]}", "0", found[fault] == 0) for fault in faults
    ]


def kill_at_random(plan: Plan) -> dict[str, int]:
    """Let a child book and kill it, again and again, until enough is acknowledged."""
    from django.db import connection

    connection.close()  # each child opens one of its own
    chance, kills = Random(0), 0
    acknowledged: list[str] = []
    while len(acknowledged) < BOOKINGS:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                _book_on(plan, f"{kills} {len(acknowledged)}", writing)
            finally:
                os._exit(1)
        os.close(writing)
        with os.fdopen(reading) as said:
            acknowledged += [said.readline().strip() for _ in range(chance.randrange(MOST_A_LIFE))]
            sleep(chance.uniform(0, LONGEST_SECONDS))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            acknowledged += said.read().split()
        kills += 1
    known = {"acknowledged": len(acknowledged), "kills": kills, "lost": _lost(acknowledged)}
    return known | aftermath()


def _book_on(plan: Plan, life: str, writing: int) -> None:
    """Book one free time after the other, each for a client, and say which were confirmed."""
    from tests.website.booking.practising import guest, told
    from unknot.website.booking.actions import confirm, hold
    from unknot.website.booking.errors import NotFree
    from unknot.website.practice.models import Practice

    practice = Practice.objects.get()
    for n in range(int(life.split()[1]), 3 * BOOKINGS):
        try:
            wanted = wish(plan, hour(plan, n))
            _, link = hold(wanted, request_key=f"{life} {n}", now=timezone.now())
        except NotFree:
            continue
        listening = told(practice, now=timezone.now(), visit=f"{life} {n}")
        confirm(link, guest(email=f"client{n}@example.org"), listening, timezone.now())
        os.write(writing, f"{link}\n".encode())


def _lost(acknowledged: list[str]) -> int:
    """Count what was acknowledged and is not there."""
    from unknot.website.booking.models import Appointment, State
    from unknot.website.hashing import digest

    booked = Appointment.objects.filter(state=State.CONFIRMED)
    return len({*map(digest, acknowledged)} - {*booked.values_list("link_hash", flat=True)})


if __name__ == "__main__":
    act(kill_at_random)
