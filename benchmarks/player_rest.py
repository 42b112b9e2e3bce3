"""How much the player leaves the processor alone: while it plays, while it pauses, while hidden."""

from playwright.sync_api import CDPSession, Page

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.visiting import chromium, phone, skip_to, slow_down, walk
from tests.journeys.walking import begin, player

SECONDS = 15
SETTLE_MS = 3000
LEAST_IDLE = 0.6
LEAST_IDLE_PAUSED = 0.99
STEP = "Knead"
# A browser without a window never hides a page: the page is told that it is.
HIDE = """hidden => {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
MOVING = "() => document.getAnimations().filter(one => one.playState === 'running').length"


def measure() -> list[Figure]:
    """Count the time that the page's main thread works, on a processor four times slower."""
    with serving() as site, chromium() as browser, phone(browser, site) as page:
        walk(page)
        slow_down(page)
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable")
        begin(page)
        skip_to(page, STEP)
        idle = _idle(page, devtools)
        page.evaluate(HIDE, arg=True)
        hidden, moving_hidden = _idle(page, devtools), page.evaluate(MOVING)
        page.evaluate(HIDE, arg=False)
        page.locator("button.pause").click()
        player(page).and_(page.locator("[data-state=paused]")).wait_for()
        paused, moving_paused = _idle(page, devtools), page.evaluate(MOVING)
    return [
        _figure("main thread idle while kneading, processor 4 times slower", idle, LEAST_IDLE),
        _figure("main thread idle while paused", paused, LEAST_IDLE_PAUSED),
        _figure("main thread idle while it plays hidden", hidden, LEAST_IDLE),
        _still("pictures that move while paused, and while hidden", moving_paused, moving_hidden),
    ]


def _idle(page: Page, devtools: CDPSession) -> float:
    """Give the share of the next seconds in which nothing was to do."""
    page.wait_for_timeout(SETTLE_MS)
    before = _metrics(devtools)
    page.wait_for_timeout(SECONDS * 1000)
    after = _metrics(devtools)
    worked = after["TaskDuration"] - before["TaskDuration"]
    return 1 - worked / (after["Timestamp"] - before["Timestamp"])


def _metrics(devtools: CDPSession) -> dict[str, float]:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in metrics}


def _figure(what: str, share: float, least: float) -> Figure:
    return Figure(what, f"{share:.1%}", f"at least {least:.0%}", share >= least)


def _still(what: str, paused: int, hidden: int) -> Figure:
    return Figure(what, f"{paused}, {hidden}", "none", paused + hidden == 0)
