"""A phone that keeps sessions, for the journeys without a network to speak of."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import PATIENCE_MS, Site
from tests.journeys.walking import answer, begin, player, say_where

OURS = "caches.keys().then(names => names.filter(name => name.startsWith('unknot-')))"
HELD = """async () => {
  const held = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) held.push(new URL(url).pathname);
  return held;
}"""

KEPT = """new Promise((done) => {
  indexedDB.open("unknot", 1).onsuccess = ({ target: { result: device } }) => {
    const asked = device.transaction("kept").objectStore("kept").getAll();
    asked.onsuccess = () => { device.close(); done(asked.result); };
  };
})"""


@contextmanager
def phone_that_keeps(
    chromium: Browser, site: Site, motion: Literal["reduce", "no-preference"] = "reduce"
) -> Iterator[Page]:
    """Open a phone whose browser keeps what a website gives it to keep."""
    context = chromium.new_context(
        base_url=site.url,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
        reduced_motion=motion,
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def keep_a_session(page: Page, *said: tuple[str, str], **choices: str) -> None:
    """Plan five minutes, and keep them on this device."""
    say_where(page, {"upper_trapezius_right": 2}, minutes="5", **choices)
    answer(page, *said)
    page.get_by_role("link", name="Take it along").click()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".keep [data-when]:visible")).to_contain_text("It is kept")


def play(page: Page) -> None:
    """Play what the list of kept sessions offers."""
    page.get_by_role("link", name="Play").click()
    expect(player(page)).to_have_attribute("data-state", "ready")
    begin(page)


def wait_until(page: Page, promised: str) -> None:
    """Wait until what a page is asked for again and again is promised as true."""
    for _ in range(200):
        if page.evaluate(promised):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"It never came: {promised}")


def wait_until_works_offline(page: Page) -> None:
    """Wait until all that a device keeps of the website is there: the page itself comes first."""
    wait_until(
        page, "navigator.serviceWorker.ready.then(ready => ready.active.state === 'activated')"
    )


def open_again_until(page: Page, promised: str) -> None:
    """Open a page again until this is true: a window that closes counts for a moment longer.

    Each time it is left open for long enough to let a newer worker take over.
    """
    for _ in range(20):
        page.reload()
        for _ in range(30):
            if page.evaluate(promised):
                return
            page.wait_for_timeout(100)
    pytest.fail(f"It never came: {promised}")


def cut_the_network(page: Page) -> None:
    """Let nothing through any more, to the service worker neither."""
    page.context.set_offline(True)


def mend_the_network(page: Page) -> None:
    """Let everything through again."""
    page.context.set_offline(False)
