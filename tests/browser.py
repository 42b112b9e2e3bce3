"""Fixtures that drive Chromium: a phone and a desktop, each on a website of its own."""

import os
from collections.abc import Iterator
from typing import cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tools.chromium import MISSING, find_chromium

# The browser finds nothing but the website: whatever a page asks of anyone else fails.
ARGUMENTS = [
    "--disable-quic",
    "--disable-features=OptimizationHints,MediaRouter",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "--autoplay-policy=user-gesture-required",
]


# Far more than anything takes, on a busy machine too; a test ends as soon as what it waits for is
# there.
PATIENCE_MS = 60_000
expect.set_options(timeout=PATIENCE_MS)


def _unwrapped(handler: WSGIHandler) -> WSGIHandler:
    return handler


class Site:
    """The website on a free port, its static files served the way they are to people."""

    def __init__(self) -> None:
        """Start, and wait until it answers."""
        self.thread = LiveServerThread("localhost", cast("type[WSGIHandler]", _unwrapped))
        self.thread.daemon = True
        self.thread.start()
        self.thread.is_ready.wait()
        if self.thread.error:
            raise self.thread.error
        self.url = f"http://localhost:{self.thread.port}"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a worker."""
    path = find_chromium()
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS + sandbox)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _site(django_db_setup: None) -> Iterator[Site]:
    site = Site()
    yield site
    site.thread.terminate()


@pytest.fixture
def site(_site: Site, transactional_db: None) -> Site:
    """The website, with nothing in its database, and nobody who came too often."""
    cache.clear()
    return _site


@pytest.fixture
def phone(chromium: Browser, site: Site) -> Iterator[Page]:
    """A page on a touch screen of 390 by 844."""
    context = chromium.new_context(
        base_url=site.url,
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        locale="en-GB",
        service_workers="block",
    )
    yield from _watched_page(context, site)


@pytest.fixture
def desktop(chromium: Browser, site: Site) -> Iterator[Page]:
    """A page on a screen of 1280 by 800, with a mouse."""
    context = chromium.new_context(
        base_url=site.url,
        viewport={"width": 1280, "height": 800},
        locale="en-GB",
        service_workers="block",
    )
    yield from _watched_page(context, site)


def _watched_page(context: BrowserContext, site: Site) -> Iterator[Page]:
    """Fail the test for a script error, a blocked inline script or style, or a call elsewhere."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(f"script error: {error}"))
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type == "error" and "the server responded with a status" not in message.text
            else None
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((site.url, "data:", "blob:"))
            else complaints.append(f"asked elsewhere: {request.url}")
        ),
    )
    yield page
    context.close()
    assert complaints == []


def accessibility_violations(page: Page) -> list[str]:
    """Ask axe-core what keeps people out: a rule and the places it is broken, in each line."""
    page.wait_for_load_state()  # a tap that leads on leads to a page that is still coming
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {[node['target'] for node in rule['nodes']]}" for rule in found]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as a journey whatever drives the browser."""
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.journey)
