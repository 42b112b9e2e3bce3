"""A browser in English, somebody who chose Afrikaans: without a network it is Afrikaans too."""

from playwright.sync_api import Page, expect

from tests.journeys.keeping import (
    OURS,
    cut_the_network,
    keep_a_session,
    open_again_until,
    play,
    wait_until,
)
from tests.journeys.walking import player

WORKS_IN_AFRIKAANS = """navigator.serviceWorker.getRegistration().then(
  one => one?.active?.state === "activated" && one.active.scriptURL.endsWith("language=af")
)"""
KEPT = "Op hierdie toestel gehou."


def choose_afrikaans(page: Page) -> None:
    """Choose the language with the button that every page has."""
    page.get_by_role("button", name="Afrikaans").click()
    expect(page.locator("html")).to_have_attribute("lang", "af-ZA")


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1).first).to_contain_text(words)


def test_whoever_chose_afrikaans_has_it_without_a_network(page: Page) -> None:
    keep_a_session(page)
    page.goto("/learn/")
    choose_afrikaans(page)
    wait_until(page, WORKS_IN_AFRIKAANS)
    wait_until(page, f"{OURS}.then(names => names.length === 1)")
    cut_the_network(page)
    page.goto("/plan/")
    heading(page, "Hier is geen netwerk nie.")
    page.goto("/kept/")
    heading(page, KEPT)
    page.get_by_role("link", name="Speel").click()
    expect(player(page)).to_have_attribute("data-state", "ready")
    page.locator("button.pause").click()
    page.get_by_role("button", name="Dit is seer").click()
    expect(page.locator("dialog.hurts")).to_contain_text("Stop. Hande weg, saggies.")
    page.goto("/kept/after/")
    heading(page, "Rus ’n bietjie.")


def test_chosen_on_a_page_that_the_device_holds_it_follows_at_once(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    page.get_by_role("button", name="Afrikaans").click()
    expect(page.locator("h1").first).to_contain_text(KEPT)
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1").first).to_contain_text("Kept on this device.")
    assert not page.evaluate(WORKS_IN_AFRIKAANS)


def test_a_language_that_is_chosen_beside_a_session_waits_until_it_ended(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    other = page.context.new_page()
    other.goto("/learn/")
    choose_afrikaans(other)
    wait_until(other, "navigator.serviceWorker.getRegistration().then(one => !!one.waiting)")
    assert not other.evaluate(WORKS_IN_AFRIKAANS)
    page.locator("button.skip").click()
    expect(player(page)).to_have_attribute("data-state", "playing")
    expect(page.locator("button.hurt")).to_contain_text("It hurts")
    page.goto("/kept/")
    open_again_until(other, WORKS_IN_AFRIKAANS)
    heading(page, KEPT)
