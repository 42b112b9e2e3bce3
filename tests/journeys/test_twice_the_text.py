"""Text twice as large, as the browser's own settings make it: each page still fits its screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Site
from tests.journeys.walking import answer, begin, come_to_the_player, say_where
from tools.chromium import find_chromium

PAGES = ("/", "/safe/", "/plan/", "/along/", "/after/", "/kept/", "/learn/")
TOO_WIDE = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > 391)
  .filter((one) => !one.closest("svg, .sr, .skip-link"))
  .map((one) => `${one.parentElement.className} > ${one.className}`)"""
SCREENS = [(390, 844), (390, 664), (360, 640), (320, 568)]
CUT = """dialog => [...dialog.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .sr"))
  .filter((one) => one.getBoundingClientRect().right > dialog.getBoundingClientRect().right)
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


def _plays(page: Page, site: Site, language: str, width: int = 390, height: int = 844) -> None:
    cookie = {"name": "unknot_language", "value": language, "url": site.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    come_to_the_player(page, site, {"upper_trapezius_right": 2}, minutes="5")
    begin(page)
    page.set_viewport_size({"width": width, "height": height})


@pytest.mark.parametrize("language", ["en", "af"])
def test_at_twice_the_text_what_plays_and_what_it_asks_where_it_hurts_fit_a_phone(
    large: Page, site: Site, language: str
) -> None:
    _plays(large, site, language)
    assert large.evaluate(TOO_WIDE) == []
    large.locator("button.hurt").click()
    for choice in ("[data-sign=stop_firm]", ".hurts-place button", ".hurts-gentler"):
        assert large.get_by_role("dialog").evaluate(CUT) == []
        large.locator(choice).first.click()


@pytest.mark.parametrize("language", ["en", "af"])
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_at_twice_the_text_an_emergency_is_read_whole_and_each_number_can_be_pressed(
    large: Page, site: Site, width: int, height: int, language: str
) -> None:
    _plays(large, site, language, width, height)
    large.locator("button.hurt").click()
    large.locator("[data-sign=stop_chest]").click()
    dialog = large.get_by_role("dialog")
    assert dialog.evaluate(CUT) == []
    for way in dialog.locator(".hurts-numbers a, .hurts-end").all():
        way.scroll_into_view_if_needed()
        expect(way).to_be_in_viewport(ratio=0.9)
        way.click(trial=True)
