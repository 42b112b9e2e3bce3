"""`python -m benchmarks.booking.laws 10000` lets people act in so many orders, on every core.

Fails with the shortest order of events in which two sessions would meet or a way would not fit.
"""

import os
import subprocess
import sys
from tempfile import TemporaryDirectory

import django

STEPS = 20


def run(runs: int, seed: int) -> None:
    """Run the state machine so many times, on a database of its own that is kept in memory."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    django.setup()
    from django.conf import settings as website
    from django.core.management import call_command
    from hypothesis import HealthCheck, settings
    from hypothesis import seed as seeded
    from hypothesis.stateful import run_state_machine_as_test

    from tests.website.booking.diary_machine import Diary

    website.DATABASES["default"]["NAME"] = ":memory:"
    call_command("migrate", verbosity=0)
    run_state_machine_as_test(
        seeded(seed)(Diary),
        settings=settings(
            max_examples=runs,
            stateful_step_count=STEPS,
            suppress_health_check=[*HealthCheck],
            deadline=None,
            database=None,
            derandomize=False,
        ),
    )


def main(runs: int) -> int:
    """Share the runs between the cores; say whether all of them held."""
    cores = os.cpu_count() or 1
    each = -(-runs // cores)
    with TemporaryDirectory(prefix="unknot-laws-") as folder:
        running = [_process(each, seed, folder) for seed in range(cores)]
        ends = [process.wait() for process in running]
    held = not any(ends)
    print(f"{each * cores} runs of up to {STEPS} steps: {'all held' if held else 'NOT ALL HELD'}")
    return 0 if held else 1


def _process(runs: int, seed: int, folder: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "benchmarks.booking.laws", str(runs), str(seed)]
    return subprocess.Popen(command, env=os.environ | {"UNKNOT_TESTS_DATA": folder})


if __name__ == "__main__":
    arguments = [*map(int, sys.argv[1:])]
    if len(arguments) == 2:
        run(*arguments)
    else:
        sys.exit(main(*arguments))
