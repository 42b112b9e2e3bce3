"""A kept session that had to stop: without a network, too, what comes after says so."""

from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.keeping import cut_the_network, keep_a_session, play


def test_without_a_network_an_emergency_is_said_as_strictly_afterwards(page: Page) -> None:
    keep_a_session(page)
    cut_the_network(page)
    page.goto("/kept/")
    play(page)
    page.locator("button.hurt").click()
    page.get_by_role("button", name="Chest pain, breathless, heart racing").click()
    page.get_by_role("button", name="End here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Get help now.")
    expect(page.locator(".stopped:visible")).to_contain_text("Call an ambulance (112 or 10177).")
    expect(page.locator(".rest-of-day")).to_have_count(0)
    assert accessibility_violations(page) == []
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Get help now.")
