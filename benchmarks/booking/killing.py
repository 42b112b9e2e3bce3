"""Two hundred bookings while the process that makes them is killed at random.

`python -m benchmarks.booking.killing` does it to the database at hand, and prints what it found.
"""

import json
import os
import signal
import subprocess
import sys
from random import Random
from time import sleep
from typing import TYPE_CHECKING, Any

import django
from django.utils import timezone

from benchmarks.booking.databases import DATABASES
from benchmarks.booking.times import filled_with
from benchmarks.booking.wishing import hour, wish
from benchmarks.figures import Figure

if TYPE_CHECKING:
    from unknot.website.care.models import Listening

BOOKINGS = 200
MOST_A_LIFE = 7
LONGEST_SECONDS = 0.2
"""A process is killed within this time after one of its first bookings, wherever it then is."""


def measure() -> list[Figure]:
    """Kill, and count what was lost or half done."""
    return [figure for name in DATABASES for figure in _on(name)]


def _on(name: str) -> list[Figure]:
    with DATABASES[name]() as settings:
        filled = filled_with(settings, 1, 0, 1)
        command = [sys.executable, "-m", "benchmarks.booking.killing", json.dumps(filled)]
        done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    after = f"{found['acknowledged']} bookings with {found['kills']} kills, {name}"
    faults = ("lost", "partial", "messages lost", "messages doubled")
    return [
        Figure(f"{after}: {fault}", f"{found[fault]}", "0", found[fault] == 0) for fault in faults
    ]


def kill_at_random(filled: dict[str, Any]) -> dict[str, int]:
    """Let a child book and kill it, again and again, until enough is acknowledged."""
    from django.db import connection

    from tests.website.booking.practising import told
    from unknot.website.practice.models import Practice

    listening = told(Practice.objects.get(), now=timezone.now())
    connection.close()  # each child opens one of its own
    chance, kills = Random(0), 0
    acknowledged: list[str] = []
    while len(acknowledged) < BOOKINGS:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                _book_on(filled, listening, f"{kills} {len(acknowledged)}", writing)
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
    return {"acknowledged": len(acknowledged), "kills": kills} | _found(acknowledged)


def _book_on(filled: dict[str, Any], listening: "Listening", life: str, writing: int) -> None:
    """Book one free time after the other, and say which links were confirmed."""
    from tests.website.booking.practising import guest
    from unknot.website.booking.actions import confirm, hold
    from unknot.website.booking.errors import NotFree

    for n in range(int(life.split()[1]), 3 * BOOKINGS):
        try:
            _, link = hold(
                wish(filled, hour(filled, n)), request_key=f"{life} {n}", now=timezone.now()
            )
        except NotFree:
            continue
        confirm(link, guest(), listening, timezone.now())
        os.write(writing, f"{link}\n".encode())


def _found(acknowledged: list[str]) -> dict[str, int]:
    """Look for what was acknowledged and is not there, and for what is there by half."""
    from unknot.website.booking.models import Appointment, Claim, State
    from unknot.website.hashing import digest
    from unknot.website.messages.models import Notice

    booked = {one.link_hash: one for one in Appointment.objects.filter(state=State.CONFIRMED)}
    lost = sum(digest(link) not in booked for link in acknowledged)
    partial = messages_lost = 0
    for one in Appointment.objects.all():
        claims = Claim.objects.filter(appointment=one).values_list("cell", flat=True)
        whole = sorted(claims) == [*one.cells]
        certain = one.state == State.CONFIRMED
        partial += not whole or certain != (one.client_id is not None)
        messages_lost += (
            certain and not Notice.objects.filter(about=f"appointment-{one.pk}").count()
        )
    told = [*Notice.objects.values_list("about", "to")]
    return {
        "lost": lost,
        "partial": partial,
        "messages lost": messages_lost,
        "messages doubled": len(told) - len({*told}),
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(kill_at_random(json.loads(sys.argv[1]))))
