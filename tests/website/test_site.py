"""The website as browsers get it."""

from playwright.sync_api import Page


def test_a_browser_reaches_the_website_and_its_database(phone: Page) -> None:
    answer = phone.goto("/healthz")
    assert answer is not None
    assert (answer.status, phone.locator("body").inner_text().strip()) == (200, "ok")
