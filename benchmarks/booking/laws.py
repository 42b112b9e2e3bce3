"""`python -m benchmarks.booking.laws 10000` lets people act in so many orders, on every core.

Fails with the shortest order of events in which two sessions would meet or a way would not fit.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from tempfile import TemporaryDirectory
from time import perf_counter

import django

STEPS = 20
TELL_EVERY = 500


def run(runs: int, seed: int) -> Counter[str]:
    """Run the state machine so many times, on a database of its own that is kept in memory."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from django.conf import settings as website
    from django.core.management import call_command
    from hypothesis import HealthCheck, settings
    from hypothesis import seed as seeded
    from hypothesis.stateful import run_state_machine_as_test

    website.DATABASES["default"]["NAME"] = ":memory:"
    call_command("migrate", verbosity=0)
    machine, counted = _counting()
    run_state_machine_as_test(
        seeded(seed)(machine),
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            suppress_health_check=[*HealthCheck],
            deadline=None,
            database=None,
            derandomize=False,
        ),
    )
    return counted


def _counting() -> tuple[type, Counter[str]]:
    """Give the state machine, and what it counts: its runs, what it looked at, and sessions."""
    from hypothesis.stateful import invariant

    from tests.website.booking.diary_machine import Diary
    from unknot.website.booking.models import Appointment

    counted: Counter[str] = Counter()

    class Counting(Diary):
        @invariant()
        def the_diary_is_looked_at(self) -> None:
            counted["looks"] += 1

        def teardown(self) -> None:
            counted["runs"] += 1
            counted["sessions"] += Appointment.objects.count()
            if counted["runs"] % TELL_EVERY == 0:
                print(dict(counted), file=sys.stderr, flush=True)
            super().teardown()

    return Counting, counted


def main(runs: int) -> int:
    """Share the runs between the cores; say whether all of them held."""
    cores, began = os.cpu_count() or 1, perf_counter()
    each = -(-runs // cores)
    with TemporaryDirectory(prefix="unknot-laws-") as folder:
        running = [_process(each, seed, folder) for seed in range(cores)]
        printed = [process.communicate()[0] for process in running]
    if any(process.returncode for process in running):
        print("NOT ALL HELD")
        return 1
    counted = sum((Counter(json.loads(one)) for one in printed), Counter[str]())
    print(
        f"All held: {counted['runs']:,} runs of up to {STEPS} steps, {counted['sessions']:,}"
        f" sessions, and {counted['looks']:,} looks at the diaries: 0 overlaps, 0 impossible ways,"
        f" in {(perf_counter() - began) / 60:.0f} minutes."
    )
    return 0


def _process(runs: int, seed: int, folder: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "benchmarks.booking.laws", str(runs), str(seed)]
    ours = os.environ | {"UNKNOT_TESTS_DATA": folder}
    return subprocess.Popen(command, env=ours, stdout=subprocess.PIPE, text=True)


if __name__ == "__main__":
    arguments = [*map(int, sys.argv[1:])]
    if len(arguments) == 2:
        print(json.dumps(run(*arguments)))
    else:
        sys.exit(main(*arguments))
