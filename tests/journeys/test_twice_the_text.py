"""Text twice as large, as the browser's own settings make it: each page still fits its screen."""

from collections.abc import Iterator

import pytest
from django.test import Client as Visitor
from playwright.sync_api import Browser, Page, expect

from tests.browser import Site
from tests.journeys.walking import answer, begin, come_to_the_player, say_where
from tests.website.care.caring import open_room, tell
from tools.chromium import find_chromium

PAGES = ("/", "/safe/", "/plan/", "/along/", "/after/", "/kept/", "/learn/")
TOO_WIDE = """() => [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > 391)
  .filter((one) => !one.closest("svg, .sr, .skip-link, .strip"))
  .map((one) => `${one.parentElement.className} > ${one.className}`)"""
SCREENS = [(390, 844), (390, 664), (360, 640), (320, 568)]
CUT = """dialog => [...dialog.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && !one.closest("svg, .sr"))
  .filter((one) => one.getBoundingClientRect().right > dialog.getBoundingClientRect().right)
  .map((one) => `${one.parentElement.className} > ${one.className}`)"""

BROKEN = r"""() => {
  const broken = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const around = text.parentElement;
    if (!around.checkVisibility() || around.closest("svg, .sr, option, a.word")) continue;
    for (const word of text.data.matchAll(/(?<!\p{L})\p{L}{2,8}(?!\p{L})/gu)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map((one) => one.top)).size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""
"""Short words that do not stand in one piece."""
HIDES = """() => {
  const bar = document.querySelector(".bar");
  const stays = bar && getComputedStyle(bar).position === "sticky";
  return stays && bar.offsetHeight > innerHeight / 3 ? ["bar"] : [];
}"""
"""The bar, where it stays in sight and leaves little room to read."""


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


@pytest.mark.usefixtures("day_of_the_examples")
@pytest.mark.parametrize("language", ["en", "af"])
def test_at_twice_the_text_the_pages_on_the_way_to_a_booking_fit_a_phone_and_break_no_short_word(
    large: Page, site: Site, language: str
) -> None:
    room, visitor = open_room(), Visitor()
    room.practice.places.create(name="Hermanus", latitude=-34.418, longitude=19.234, at_home=True)
    tell(visitor, room)
    for name, value in (
        ("unknot_language", language),
        ("sessionid", visitor.cookies["sessionid"].value),
    ):
        large.context.add_cookies([{"name": name, "value": value, "url": site.url}])
    wrong: dict[str, list[str]] = {}

    def look(name: str) -> None:
        large.wait_for_load_state()
        wide = large.evaluate("document.documentElement.scrollWidth > innerWidth")
        found = large.evaluate(TOO_WIDE) if wide else []
        wrong[name] = [*found, *large.evaluate(BROKEN), *large.evaluate(HIDES)]

    here = f"/practices/{room.practice.slug}"
    for page in ("/", "/listen/", "/approach/", "/times/?at_home=1", "/wait/", "/times/"):
        large.goto(here + page)
        look(page)
    large.locator(".strip a").last.click()
    large.locator(".dayline .pill").first.click()
    large.locator(".bar button").click()
    large.wait_for_url("**/book/")
    look("details")
    large.locator("#id_name").fill("Ann Example")
    large.locator("#id_email").fill("ann@example.org")
    for consent in ("treatment", "data"):
        large.locator(f'label.check:has(input[name="{consent}"])').click()
    large.locator(".bar button").click()
    large.wait_for_url("**/appointments/**")
    look("appointment")
    booked = large.url
    for page in ("move/", "cancel/", "approach/"):
        large.goto(booked + page)
        look(page)
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("language", ["en", "af"])
@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_at_twice_the_text_the_first_number_to_call_is_in_sight_and_in_one_piece(
    large: Page, site: Site, width: int, height: int, language: str
) -> None:
    say_where(large, {"lumbar_paraspinal_left": 2})
    answer(large, ("q_chest", "yes"))
    cookie = {"name": "unknot_language", "value": language, "url": site.url}
    large.context.add_cookies([cookie])  # type: ignore[list-item]
    large.set_viewport_size({"width": width, "height": height})
    large.goto("/plan/")
    number = large.locator(".number strong").first
    expect(number).to_have_text("112")
    expect(number).to_be_in_viewport(ratio=1)
    assert number.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert large.evaluate("document.documentElement.scrollWidth <= innerWidth")


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
    expect(dialog.locator(".hurts-numbers strong").first).to_be_in_viewport(ratio=1)
    assert dialog.evaluate(CUT) == []
    for way in dialog.locator(".hurts-numbers a, .hurts-end").all():
        way.scroll_into_view_if_needed()
        expect(way).to_be_in_viewport(ratio=0.9)
        way.click(trial=True)
