"""A visit in a real browser: a phone, and its walk to a plan and to a player."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys.walking import answer, get_ready, say_where, tap
from tools.chromium import MISSING, find_chromium

ACHES = {"lumbar_paraspinal_left": 2, "upper_trapezius_right": 1}
MINUTES = "20"
MOST_STEPS = 30
PATIENCE_MS = 30_000
SANDBOX = ["--no-sandbox"] if os.geteuid() == 0 else []
LEAVE_ALONE = ["--disable-quic", "--disable-features=OptimizationHints,MediaRouter"]


class Visit(NamedTuple):
    """What a visit leaves behind: its cookies, and the private part of its link."""

    cookies: dict[str, str]
    token: str

    @property
    def player(self) -> str:
        """Where the massage plays."""
        return f"/play/{self.token}/"


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window; raises FileNotFoundError where there is none."""
    path = find_chromium()
    if path is None:
        raise FileNotFoundError(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=LEAVE_ALONE + SANDBOX)
        yield browser
        browser.close()


@contextmanager
def phone(browser: Browser, site: str, visit: Visit | None = None) -> Iterator[Page]:
    """A page on a touch screen of 390 by 844, with nothing in its cache, that goes on a visit."""
    context = browser.new_context(
        base_url=site,
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        locale="en-GB",
    )
    for name, value in (visit.cookies if visit else {}).items():
        context.add_cookies([{"name": name, "value": value, "url": site}])
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def walk(page: Page) -> Visit:
    """Say where it aches, answer, and get ready: the page is at the player in the end."""
    say_where(page, ACHES, minutes=MINUTES)
    answer(page)
    get_ready(page)
    return Visit(_cookies(page), page.url.rstrip("/").rpartition("/")[2])


def walk_to_details(page: Page, listening: str) -> Visit:
    """Be heard by a practice and hold a time: the page asks who one is in the end."""
    page.goto(listening)
    page.locator("textarea").first.fill("I would like to turn my head without wincing.")
    page.locator("#row-where summary").first.click()
    tap(page, "upper_trapezius_left", 2)
    page.get_by_role("button", name="Go on").click()
    answer(page, alone=True)
    page.get_by_role("button", name="Yes").click()
    page.locator(".dayline .pill").first.click()
    page.get_by_role("button", name="Hold this time").click()
    page.wait_for_url("**/book/")
    return Visit(_cookies(page), token="")


def _cookies(page: Page) -> dict[str, str]:
    return {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}


def slow_down(page: Page) -> None:
    """Let the page compute four times slower, as on a cheap phone."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})


def skip_to(page: Page, title: str) -> None:
    """Skip steps of a massage that plays, until one has this title."""
    for _ in range(MOST_STEPS):
        if page.locator(".cue").inner_text() == title:
            return
        page.locator("button.skip").click()
    raise LookupError(f"No step is called {title}.")
