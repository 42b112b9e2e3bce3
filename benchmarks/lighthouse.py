"""What Lighthouse says about the pages, loaded as by a phone on a slow network.

The plan and the player open only to the visit that made them, so Lighthouse brings its cookies.
One load differs from the next by what else the machine does; so each page is loaded an odd
number of times and the middle one counts, as Lighthouse advises. Every load's points are shown.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.figures import Figure
from benchmarks.serving import serving_on, settings_in
from benchmarks.visiting import SANDBOX, Visit, chromium, phone, walk, walk_to_details
from tools.chromium import find_chromium

FOLDER = Path(__file__).parent.parent / "tools/lighthouse"
LIGHTHOUSE = FOLDER / "node_modules/lighthouse/cli/index.js"
TRIES = 3
LOADS = 3
PRACTICE = "/practices/the-tidal-room/"
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
NAMES = {"best-practices": "best practices", "seo": "search"}

Report = dict[str, Any]


def measure() -> list[Figure]:
    """Load pages of the guide and of a practice; say so where Lighthouse cannot be had here."""
    lacking = _lacking()
    if lacking:
        return [Figure("Lighthouse", f"not measured: {lacking}", "95 and 100")]
    with _serving_a_practice() as site:
        with chromium() as browser, phone(browser, site) as page:
            visit = walk(page)
        with chromium() as browser, phone(browser, site) as page:
            booking = walk_to_details(page, f"{PRACTICE}listen/")
        pages = [
            ("home", "/", visit),
            ("plan", "/plan/", visit),
            ("player", visit.player, visit),
            ("practice", PRACTICE, visit),
            ("listening", f"{PRACTICE}listen/", visit),
            ("approach", f"{PRACTICE}approach/", booking),
            ("times", f"{PRACTICE}times/", booking),
            ("details", f"{PRACTICE}book/", booking),
        ]
        return [
            figure
            for name, path, who in pages
            for figure in _figures(name, [load(site + path, who) for _ in range(LOADS)])
        ]


@contextmanager
def _serving_a_practice() -> Iterator[str]:
    """Serve a website with the made-up practice in it."""
    with TemporaryDirectory(prefix="unknot-bench-") as folder:
        settings = settings_in(folder)
        command = [sys.executable, "-m", "unknot", "practice", "demo"]
        subprocess.run(command, env=settings, check=True, stdout=subprocess.DEVNULL)
        with serving_on(settings) as site:
            yield site


def load(address: str, visit: Visit) -> Report:
    """Load a page as a visit, and give Lighthouse's report."""
    with TemporaryDirectory() as folder:
        headers, report = Path(folder) / "headers.json", Path(folder) / "report.json"
        cookies = "; ".join(f"{name}={value}" for name, value in visit.cookies.items())
        headers.write_text(json.dumps({"Cookie": cookies}), encoding="utf-8")
        command = ["node", str(LIGHTHOUSE), address, "--quiet", "--no-enable-error-reporting"]
        command += ["--output=json", f"--output-path={report}", f"--extra-headers={headers}"]
        command += [f"--chrome-flags={' '.join(['--headless=new', *SANDBOX])}"]
        browser = {"CHROME_PATH": find_chromium() or ""}
        _run(command, os.environ | browser)
        read: Report = json.loads(report.read_text(encoding="utf-8"))
    if read["finalDisplayedUrl"] != address:
        raise RuntimeError(f"{address} led to {read['finalDisplayedUrl']}.")
    return read


def _run(command: list[str], settings: dict[str, str]) -> None:
    """Run it again where the browser recorded no page: Lighthouse itself asks for that."""
    for _ in range(TRIES - 1):
        if subprocess.run(command, env=settings, check=False).returncode == 0:
            return
    subprocess.run(command, env=settings, check=True)


def _lacking() -> str:
    """Fetch the locked Lighthouse once; give what keeps it from running here, if anything."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        return "Node and npm are not here"
    if LIGHTHOUSE.exists():
        return ""
    fetch = [npm, "ci", "--silent", "--ignore-scripts"]
    fetched = subprocess.run(fetch, cwd=FOLDER, check=False)
    return "it cannot be fetched from here" if fetched.returncode else ""


def _figures(page: str, loads: list[Report]) -> Iterator[Figure]:
    for category, least in LEAST.items():
        by_points = sorted(loads, key=lambda report: _points(report, category))
        middle = by_points[len(by_points) // 2]
        points = _points(middle, category)
        yield Figure(
            f"Lighthouse, {page}: {NAMES.get(category, category)}",
            f"{points}{_remarks(by_points, middle, category)}",
            f"at least {least}" if least < 100 else "100",
            points >= least,
        )


def _points(report: Report, category: str) -> int:
    score: float = report["categories"][category]["score"]
    return round(100 * score)


def _remarks(by_points: list[Report], middle: Report, category: str) -> str:
    """Give the points of all loads where they differ, and what cost the middle one points."""
    points = [f"{_points(report, category)}" for report in by_points]
    remarks = [f"loads: {', '.join(points)}"] if len({*points}) > 1 else []
    if _points(middle, category) < 100:
        remarks += _failing(middle, category)
    return f" ({'; '.join(remarks)})" if remarks else ""


def _failing(report: Report, category: str) -> list[str]:
    """Name the audits that cost points."""
    refs = report["categories"][category]["auditRefs"]
    scores = {ref["id"]: report["audits"][ref["id"]]["score"] for ref in refs if ref["weight"]}
    return [audit for audit, score in scores.items() if score is not None and score < 1]
