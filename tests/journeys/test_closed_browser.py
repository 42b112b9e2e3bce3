"""The browser is closed in the middle: the massage waits on its device, for as long as it may."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.walking import answer, begin, come_to_the_player, player, say_where

PHONE = ViewportSize(width=390, height=844)


@pytest.fixture
def left_midway(phone: Page, site: Site) -> Page:
    """A massage that plays, eased up once because it hurt, in its second step."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2}, minutes="5")
    begin(phone)
    phone.locator("button.skip").click()
    phone.locator("button.hurt").click()
    phone.keyboard.press("Escape")
    expect(player(phone)).to_have_attribute("data-state", "paused")
    return phone


def opened_again(page: Page, chromium: Browser) -> Page:
    """Close the browser and open it again: what lasts only as long as it is gone."""
    kept = page.context.storage_state()
    kept["cookies"] = [one for one in kept["cookies"] if one.get("expires", -1) > 0]
    later = chromium.new_context(
        base_url=page.url.split("/play/")[0], viewport=PHONE, storage_state=kept
    )
    return later.new_page()


def test_it_goes_on_from_its_place_and_as_gently(left_midway: Page, chromium: Browser) -> None:
    step = left_midway.locator(".count-words").inner_text()
    page = opened_again(left_midway, chromium)
    page.goto("/")
    expect(page.locator(".begun")).to_contain_text("Your massage waits where you left it, until ")
    assert accessibility_violations(page) == []
    page.get_by_role("link", name="Go on").click()
    expect(page.locator(".pause-words")).to_have_text("Tap anywhere to go on where you were")
    expect(page.locator(".count-words")).to_have_text(step)
    begin(page)
    expect(player(page)).to_have_attribute("data-level", "1")
    expect(page.locator("button.firmer")).to_be_hidden()
    page.context.close()


def test_new_answers_end_what_waited(left_midway: Page, chromium: Browser) -> None:
    address = left_midway.url
    page = opened_again(left_midway, chromium)
    say_where(page, {"sacrum": 1})
    answer(page)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("This link has run out")
    page.context.close()
