"""How long the real server takes for each page, one request after another on one connection."""

from http.client import HTTPConnection
from statistics import quantiles
from time import perf_counter
from urllib.parse import urlsplit

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.visiting import Visit, chromium, phone, walk

REPEATS = 200
WARM_UP = 10
TARGET_MS = 25
PAGES = {
    "home": "/",
    "safety": "/safe/",
    "plan": "/plan/",
    "prepare": "/prepare/{token}/",
    "player": "/play/{token}/",
    "score": "/play/{token}/score.json",
    "learn": "/learn/",
    "learn: techniques": "/learn/techniques/",
    "learn: gliding": "/learn/techniques/effleurage/",
    "learn: points": "/learn/points/",
    "learn: when not": "/learn/when-not/",
    "learn: blood thinners": "/learn/blood-thinners/",
    "learn: evidence": "/learn/evidence/",
}


def measure() -> list[Figure]:
    """Time the pages of one visit, as a browser asks for them."""
    with serving() as site:
        with chromium() as browser, phone(browser, site) as page:
            visit = walk(page)
        connection = HTTPConnection(urlsplit(site).netloc)
        return [
            _figure(name, _p95_ms(connection, path.format(token=visit.token), visit))
            for name, path in PAGES.items()
        ]


def _figure(name: str, taken: float) -> Figure:
    return Figure(
        f"server time, {name}, p95 of {REPEATS}",
        f"{taken:.1f} ms",
        f"at most {TARGET_MS} ms",
        taken <= TARGET_MS,
    )


def _p95_ms(connection: HTTPConnection, path: str, visit: Visit) -> float:
    cookies = "; ".join(f"{name}={value}" for name, value in visit.cookies.items())
    headers = {"Cookie": cookies, "Accept-Encoding": "gzip"}
    taken = [_milliseconds(connection, path, headers) for _ in range(WARM_UP + REPEATS)]
    return quantiles(taken[WARM_UP:], n=20, method="inclusive")[-1]


def _milliseconds(connection: HTTPConnection, path: str, headers: dict[str, str]) -> float:
    started = perf_counter()
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise RuntimeError(f"{path} answers {answer.status}.")
    return (perf_counter() - started) * 1000
