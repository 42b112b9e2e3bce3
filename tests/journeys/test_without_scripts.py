"""No JavaScript, only a keyboard, a very small screen: everyone gets to a massage."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import PATIENCE_MS, Site
from tests.journeys.walking import answer, begin, choose, get_ready, player, say_where

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
EVERYWHERE = (
    "/",
    "/after/",
    "/learn/",
    "/learn/techniques/",
    "/learn/techniques/petrissage/",
    "/learn/points/",
    "/learn/points/mid_back_side/",
    "/learn/when-not/",
    "/learn/blood-thinners/",
    "/learn/evidence/",
    "/nowhere/",
)


@pytest.fixture
def plain(chromium: Browser, site: Site) -> Iterator[Page]:
    """A small phone whose browser runs no scripts."""
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 320, "height": 640}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.fixture(params=[(320, 640), (640, 400)], ids=["320 wide", "1280 at 200 %"])
def narrow(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[Page]:
    """The smallest phone, and a desktop that shows everything twice as large."""
    width, height = request.param
    context = chromium.new_context(
        base_url=site.url, viewport={"width": width, "height": height}, device_scale_factor=2
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    yield page
    context.close()


def test_the_whole_way_without_scripts(plain: Page) -> None:
    plain.goto("/")
    plain.locator("#the-list summary").click()
    choose(plain, "ache_upper_trapezius_right", "2")
    plain.get_by_role("button", name="Next: is it safe today?").click()
    answer(plain)
    expect(plain.locator(".facts")).to_contain_text("Top of the shoulder, right: worse")

    plain.locator("details.step summary").nth(1).click()
    longer = plain.locator("details.step[open] button[aria-label=Longer]")
    longer.click()
    expect(plain.get_by_role("button", name="Undo my changes")).to_be_visible()

    plain.get_by_role("button", name="Get ready").click()
    plain.get_by_label("A word to stop").fill("Robben")
    plain.get_by_role("button", name="Begin").click()
    expect(plain.get_by_role("heading", name="Step by step")).to_be_visible()
    expect(plain.locator(".written li").first).to_be_visible()


def test_what_is_asked_further_is_asked_without_scripts_too(plain: Page) -> None:
    plain.goto("/")
    plain.get_by_role("button", name="Next: is it safe today?").click()
    choose(plain, "q_bloodthinner", "yes")
    choose(plain, "q_bloodthinner_which", "anticoagulant")
    answer(plain)
    plain.locator("#asked summary").click()
    choose(plain, "who", "pharmacist")
    choose(plain, "said", "yes")
    choose(plain, "codes", "anticoagulant")
    plain.get_by_role("button", name="Note what they said").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Yes, with care.")


@pytest.mark.parametrize("address", EVERYWHERE)
def test_no_page_scrolls_sideways(narrow: Page, address: str) -> None:
    narrow.goto(address)
    narrow.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert narrow.evaluate(SIDEWAYS) == 0


def test_no_step_of_the_way_scrolls_sideways(narrow: Page) -> None:
    def fits() -> bool:
        narrow.wait_for_load_state()
        narrow.evaluate("document.querySelectorAll('main details').forEach(o => { o.open = true })")
        return bool(narrow.evaluate(SIDEWAYS) == 0)

    say_where(narrow, {"upper_trapezius_right": 2})
    assert fits()
    answer(narrow)
    assert fits()
    narrow.get_by_role("button", name="Get ready").click()
    expect(narrow.get_by_role("heading", level=1)).to_have_text("Make the room kind.")
    assert fits()
    narrow.get_by_role("button", name="Begin").click()
    expect(player(narrow)).to_have_attribute("data-state", "ready")
    assert narrow.evaluate(SIDEWAYS) == 0
    begin(narrow)
    assert narrow.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize(
    "said",
    [
        (("q_bloodthinner", "yes"), ("q_bloodthinner_which", "anticoagulant")),
        (("q_chest", "yes"),),
        (("q_cancer", "not_sure"),),
    ],
    ids=["ask first", "emergency", "not today"],
)
def test_no_outcome_scrolls_sideways(narrow: Page, said: tuple[tuple[str, str], ...]) -> None:
    say_where(narrow, {})
    answer(narrow, *said)
    narrow.wait_for_load_state()
    narrow.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    assert narrow.evaluate(SIDEWAYS) == 0


def press_until(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, as somebody without a pointer does."""
    for _ in range(400):
        if page.evaluate("one => document.activeElement?.matches(one)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} is not reached with Tab")


def test_the_whole_way_with_the_keyboard_alone(desktop: Page) -> None:
    page = desktop
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Skip to the page")
    press_until(page, "#the-list summary")
    page.keyboard.press("Enter")
    press_until(page, 'input[name="ache_upper_trapezius_right"]')
    page.keyboard.press("ArrowRight")
    expect(page.locator(".home-picked")).to_contain_text("Top of the shoulder, right")
    press_until(page, ".home-go button[type=submit]")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")
    page.wait_for_load_state()
    for group in page.locator('input[name="closed"]').all():
        press_until(page, f'input[name="closed"][value="{group.get_attribute("value")}"]')
        page.keyboard.press("Space")
        if group.get_attribute("value") == "today":
            break
    page.locator("#q_age input").first.focus()
    while not page.locator('input[name="q_age"][value="adult"]').is_checked():
        page.keyboard.press("ArrowRight")
    for who in ("receiver", "giver"):
        press_until(page, f'input[name="{who}"]')
        page.keyboard.press("Space")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    press_until(page, "details.step summary")
    page.keyboard.press("Enter")
    press_until(page, "details.step[open] button[aria-label=Longer]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Undo my changes")).to_be_visible()
    expect(page.locator(":focus")).to_have_attribute("aria-label", "Longer")
    press_until(page, ".bar button[type=submit]")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Make the room kind.")
    press_until(page, ".bar button[type=submit]")
    page.keyboard.press("Enter")

    expect(player(page)).to_have_attribute("data-state", "ready")
    press_until(page, "button.pause")
    page.keyboard.press("Space")
    expect(player(page)).to_have_attribute("data-state", "playing")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("e")
    expect(player(page)).to_have_attribute("data-level", "1")
    page.keyboard.press("Escape")
    expect(player(page)).to_have_attribute("data-state", "paused")


def test_in_the_panel_of_sounds_arrows_move_its_sliders_and_escape_closes_it(desktop: Page) -> None:
    say_where(desktop, {})
    answer(desktop)
    get_ready(desktop)
    desktop.locator("details.sound summary").click()
    tempo = desktop.locator("input[name=tempo]")
    before = int(tempo.input_value())
    tempo.focus()
    desktop.keyboard.press("ArrowRight")
    assert int(tempo.input_value()) == before + 5
    desktop.keyboard.press("Escape")
    expect(desktop.locator("details.sound")).not_to_have_attribute("open", "")
    expect(player(desktop)).to_have_attribute("data-state", "ready")
    expect(desktop.locator(":focus")).to_have_attribute("aria-label", "Sound")
