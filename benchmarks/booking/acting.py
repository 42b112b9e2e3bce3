"""How a module of these measurements acts on a website of its own: in a process with its settings.

It takes what it needs as JSON, and prints what came of it as JSON.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import django
from django.core.checks.urls import check_url_config

from benchmarks.booking.databases import Fresh, Settings

Plan = dict[str, Any]
"""The numbers of the rows of a practice, and what else a module is told."""


def done_on(fresh: Fresh, module: str, **more: object) -> Any:  # noqa: ANN401 - it is JSON
    """Let a module act on a practice whose one therapist has nothing booked."""
    with fresh() as settings:
        return told_by(module, settings, filled_with(settings) | more)


def filled_with(
    settings: Settings, *, therapists: int = 1, appointments: int = 0, a_day: int = 1
) -> Plan:
    """Fill a database, and give the numbers of what is in it."""
    sizes = {"therapists": therapists, "appointments": appointments, "a_day": a_day}
    filled: Plan = told_by("filling", settings, sizes)
    return filled


def told_by(module: str, settings: Settings, plan: Plan) -> Any:  # noqa: ANN401 - it is JSON
    """Run a module, and give what it prints."""
    command = [sys.executable, "-m", f"benchmarks.booking.{module}", json.dumps(plan)]
    done = subprocess.run(command, env=settings, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)


def act(do: Callable[[Plan], object]) -> None:
    """Do what this process was started for, with all pages known, as before a server forks."""
    django.setup()
    check_url_config(None)
    print(json.dumps(do(json.loads(sys.argv[1]))))
