"""The sound of a massage: how loud each part is, how fast the breath, and what is remembered."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player


@pytest.fixture
def ready(phone: Page, site: Site) -> Page:
    """A massage that is about to begin."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2})
    return phone


def test_what_was_chosen_is_there_again_after_a_reload(ready: Page) -> None:
    ready.locator(".sound summary").click()
    ready.get_by_label("Waves").fill("25")
    ready.get_by_label("Breath").select_option("5")
    ready.get_by_role("button", name="Bells only").click()
    ready.reload()
    ready.locator(".sound summary").click()
    expect(ready.get_by_label("Waves")).to_have_value("25")
    expect(ready.get_by_label("Breath")).to_have_value("5")
    expect(ready.get_by_role("button", name="Bells only")).to_have_attribute("aria-pressed", "true")


def test_the_breath_is_shown_in_silence_too_unless_nobody_wants_it_led(ready: Page) -> None:
    ready.locator(".sound summary").click()
    ready.get_by_role("button", name="Silence").click()
    ready.locator(".sound summary").click()
    begin(ready)
    expect(ready.locator(".breath-word")).to_have_text("breathe in")
    assert _breath_ms(ready) == 10_000
    ready.locator(".sound summary").click()
    ready.get_by_label("Breath").select_option("5")
    expect(player(ready)).to_have_attribute("data-state", "playing")
    assert _breath_ms(ready) == 12_000
    ready.get_by_label("Breath").select_option("Not led")
    expect(ready.locator(".breath")).to_be_hidden()
    assert _breath_ms(ready) is None


def _breath_ms(page: Page) -> object:
    """How long the ring takes for a breath; None while it rests."""
    return page.evaluate(
        """() => document.querySelector(".breath-ring").getAnimations()[0]
             ?.effect.getTiming().duration ?? null"""
    )
