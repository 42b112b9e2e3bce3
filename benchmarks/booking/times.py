"""How long sixty days of free times take over HTTP, and how that grows.

An address may ask 240 times in a minute. Each run of 110 questions comes from an address of its
own, as from visitors behind a proxy; no limit is raised for it.
"""

from collections.abc import Mapping
from http.client import HTTPConnection
from itertools import count
from statistics import median, quantiles
from time import perf_counter
from urllib.parse import urlsplit

from benchmarks.booking.acting import Plan, filled_with
from benchmarks.booking.databases import Fresh
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


def measure(name: str, fresh: Fresh) -> list[Figure]:
    """Time one therapist’s and everybody’s free times."""
    figures = []
    for therapists, appointments, a_day in SIZES:
        with fresh() as settings:
            filled = filled_with(
                settings, therapists=therapists, appointments=appointments, a_day=a_day
            )
            with serving_on(settings | BEHIND_PROXY) as site:
                one = _milliseconds(site, filled, f"&therapist={filled['therapists'][0]}")
                everybody = _milliseconds(site, filled, "")
                grown = _by_days(site, filled, name) if appointments == A_FULL_DIARY else []
        whose, few = f"{therapists} therapists with {appointments:,} appointments", therapists == 1
        figures += [
            _judged(f"free times of one of {whose}, {name}", one, few=few),
            _judged(f"free times of any of {whose}, {name}", everybody, few=few),
            *grown,
        ]
    return figures


def _by_days(site: str, filled: Plan, name: str) -> list[Figure]:
    """Show how the time grows with the days that are looked at."""
    figures = []
    for days, service in sorted(filled["services"].items(), key=lambda one: int(one[0])):
        taken = median(_milliseconds(site, filled | {"service": service}, ""))
        what = f"free times of {days} days with {A_FULL_DIARY:,} appointments, {name}"
        figures.append(Figure(what, f"p50 {taken:.1f} ms"))
    return figures


def _milliseconds(site: str, filled: Plan, more: str) -> list[float]:
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


def _judged(what: str, taken: list[float], *, few: bool) -> Figure:
    """Judge a median where one diary is looked at, and the slow end where many are."""
    middle, slow = median(taken), quantiles(taken, n=20, method="inclusive")[-1]
    measured = f"p50 {middle:.1f} ms, p95 {slow:.1f} ms"
    if few:
        return Figure(what, measured, f"at most p50 {FEW_MS} ms", middle <= FEW_MS)
    return Figure(what, measured, f"at most p95 {MANY_MS} ms", slow <= MANY_MS)
