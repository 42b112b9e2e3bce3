"""How long sixty days of free times take over HTTP, and how that grows.

An address may ask 240 times in a minute. Each run of 110 questions comes from an address of its
own, as from visitors behind a proxy; no limit is raised for it.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from http.client import HTTPConnection
from itertools import count
from statistics import median, quantiles
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from benchmarks.booking.databases import DATABASES, Settings
from benchmarks.figures import Figure
from benchmarks.serving import serving_on

WARM_UP = 10
REPEATS = 100
FEW_MS, MANY_MS = 15, 60
A_FULL_DIARY = 1_000
BEHIND_PROXY = {"UNKNOT_BEHIND_PROXY": "1"}
SIZES = ((1, 0, 1), (1, A_FULL_DIARY, 16), (10, 20_000, 6), (50, 100_000, 6))
"""Therapists, the appointments of all of them, and how many each has on one of the sixty days."""

visitors = count(1)


def measure() -> list[Figure]:
    """Time one therapist’s and everybody’s free times, on both databases."""
    return [figure for name in DATABASES for figure in _on(name)]


def _on(name: str) -> list[Figure]:
    figures = []
    for therapists, appointments, a_day in SIZES:
        with DATABASES[name]() as settings:
            filled = filled_with(settings, therapists, appointments, a_day)
            with serving_on(settings | BEHIND_PROXY) as site:
                one = _milliseconds(site, filled, f"&therapist={filled['therapists'][0]}")
                everybody = _milliseconds(site, filled, "")
                grown = _by_days(site, filled, name) if appointments == A_FULL_DIARY else []
        asked = f"{therapists} therapists with {appointments:,} appointments, {name}"
        figures.append(_judged(f"free times of one of {asked}", one))
        figures.append(_judged(f"free times of any of {asked}", everybody))
        figures.extend(grown)
    return figures


def filled_with(settings: Settings, *numbers: int) -> dict[str, Any]:
    """Fill a database, and give the numbers of what is in it."""
    command = [sys.executable, "-m", "benchmarks.booking.filling", *map(str, numbers)]
    done = subprocess.run(command, env=settings, check=True, capture_output=True, text=True)
    filled: dict[str, Any] = json.loads(done.stdout)
    return filled


def _by_days(site: str, filled: dict[str, Any], name: str) -> list[Figure]:
    """Show how the time grows with the days that are looked at."""
    figures = []
    for days, service in sorted(filled["services"].items(), key=lambda one: int(one[0])):
        taken = median(_milliseconds(site, filled | {"service": service}, ""))
        what = f"free times of {days} days with {A_FULL_DIARY:,} appointments, {name}"
        figures.append(Figure(what, f"p50 {taken:.1f} ms"))
    return figures


def _milliseconds(site: str, filled: dict[str, Any], more: str) -> list[float]:
    connection = HTTPConnection(urlsplit(site).netloc)
    path = (
        f"/practices/example/times.json?service={filled['service']}"
        f"&place={filled['place']}&at_home=1{more}"
    )
    visitor = {"X-Forwarded-For": f"2001:db8:0:{next(visitors):x}::1"}
    return [_once(connection, path, visitor) for _ in range(WARM_UP + REPEATS)][WARM_UP:]


def _once(connection: HTTPConnection, path: str, visitor: Mapping[str, str]) -> float:
    began = perf_counter()
    connection.request("GET", path, headers=visitor)
    answered = connection.getresponse()
    days = answered.read()
    taken = (perf_counter() - began) * 1000
    if answered.status != 200 or days == b"[]":
        raise RuntimeError(f"{path} answered {answered.status}, {len(days)} bytes.")
    return taken


def _judged(what: str, taken: list[float]) -> Figure:
    """Judge a median where one therapist is asked for, and the slow end where many are."""
    middle, slow = median(taken), quantiles(taken, n=20, method="inclusive")[-1]
    met = middle <= FEW_MS if what.startswith("free times of one of 1 ") else slow <= MANY_MS
    target = (
        f"p50 {FEW_MS} ms" if what.startswith("free times of one of 1 ") else f"p95 {MANY_MS} ms"
    )
    return Figure(what, f"p50 {middle:.1f} ms, p95 {slow:.1f} ms", f"at most {target}", met)
