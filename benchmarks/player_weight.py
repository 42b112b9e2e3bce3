"""What the player's page weighs on its way, and whom it asks."""

from typing import Any

from playwright.sync_api import Page

from benchmarks.figures import Figure
from benchmarks.serving import serving
from benchmarks.visiting import chromium, phone, walk
from tests.journeys.walking import begin

MOST_BYTES = 150_000
PLAYING_MS = 3000
OWN = ("data:", "blob:")


class Wire:
    """Every request of a page and the bytes of every answer, headers included, as sent."""

    def __init__(self, page: Page) -> None:
        """Listen from now on."""
        self.asked: list[str] = []
        self.bytes = 0
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.loadingFinished", self._receive)
        session.send("Network.enable")

    def _ask(self, event: dict[str, Any]) -> None:
        self.asked.append(event["request"]["url"])

    def _receive(self, event: dict[str, Any]) -> None:
        self.bytes += round(event["encodedDataLength"])


def measure() -> list[Figure]:
    """Open the player with nothing in the cache, and let it play a moment."""
    with serving() as site, chromium() as browser:
        with phone(browser, site) as page:
            visit = walk(page)
        with phone(browser, site, visit) as page:
            wire = Wire(page)
            page.goto(visit.player)
            begin(page)
            page.wait_for_timeout(PLAYING_MS)
    sent = [url for url in wire.asked if not url.startswith(OWN)]
    elsewhere = [url for url in sent if not url.startswith(site)]
    return [
        Figure(
            f"weight of the player, {len(sent)} requests",
            f"{wire.bytes / 1000:.0f} kB",
            f"at most {MOST_BYTES // 1000} kB",
            wire.bytes <= MOST_BYTES,
        ),
        Figure("requests of the player to others", str(len(elsewhere)), "none", not elsewhere),
    ]
