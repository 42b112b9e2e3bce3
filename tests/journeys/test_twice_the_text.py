"""Text twice as large, as the browser's own settings make it: each page still fits its screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Site
from tests.journeys.walking import answer, say_where
from tools.chromium import find_chromium

PAGES = ("/", "/safe/", "/plan/", "/along/", "/after/", "/kept/", "/learn/")
TOO_WIDE = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > 391)
  .filter((one) => !one.closest("svg, .sr, .skip-link"))
  .map((one) => `${one.parentElement.className} > ${one.className}`)"""


@pytest.fixture
def large(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone of 390 by 844 whose letters are 32 pixels high."""
    browser = chromium.browser_type.launch(
        executable_path=find_chromium(),
        args=["--no-sandbox", "--blink-settings=defaultFontSize=32"],
    )
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": 390, "height": 844},
        has_touch=True,
        locale="en-GB",
        service_workers="block",
    )
    yield context.new_page()
    browser.close()


@pytest.mark.parametrize("language", ["en", "af"])
def test_at_twice_the_text_no_page_of_the_guide_is_wider_than_a_phone(
    large: Page, site: Site, language: str
) -> None:
    say_where(large, {"upper_trapezius_right": 2}, minutes="5")
    answer(large)
    cookie = {"name": "unknot_language", "value": language, "url": site.url}
    large.context.add_cookies([cookie])  # type: ignore[list-item]
    wide = {}
    for page in PAGES:
        large.goto(page)
        across = large.evaluate("document.documentElement.scrollWidth")
        if across > large.evaluate("innerWidth"):
            wide[page] = large.evaluate(TOO_WIDE)
    assert wide == {}
