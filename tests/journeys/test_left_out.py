"""A step that hurt is left out for good, whatever leads there."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player


@pytest.fixture
def left_out(phone: Page, site: Site) -> tuple[Page, list[str]]:
    """A massage whose first kneading was left out; and the steps before, at and after it."""
    come_to_the_player(phone, site, {"lumbar_paraspinal_left": 2})
    begin(phone)
    counts = [count(phone)]
    while phone.locator(".cue").inner_text() != "Knead":
        phone.locator("button.skip").click()
        counts.append(count(phone))
    phone.locator("button.hurt").click()
    phone.get_by_role("button", name="Too firm, or sore").click()
    phone.get_by_role("button", name="Here, where the hands are").click()
    phone.get_by_role("button", name="Go on, gentler").click()
    expect(player(phone)).to_have_attribute("data-state", "playing")
    return phone, [*counts[-2:], count(phone)]


def count(page: Page) -> str:
    """Which step it is, of how many."""
    return page.locator(".count-words").inner_text()


def repeat(page: Page) -> None:
    """Tap Repeat, just after a step began."""
    page.locator("button.repeat").click()


def test_repeating_leads_past_what_is_left_out_both_ways(
    left_out: tuple[Page, list[str]],
) -> None:
    page, (before, hurt, after) = left_out
    assert hurt not in (before, after)
    repeat(page)
    expect(page.locator(".count-words")).to_have_text(before)
    page.locator("button.skip").click()
    expect(page.locator(".count-words")).to_have_text(after)


@pytest.mark.parametrize("how", ["played on", "loaded again"])
def test_from_the_beginning_it_is_left_out_as_well(
    left_out: tuple[Page, list[str]], how: str
) -> None:
    page, (before, _, after) = left_out
    if how == "loaded again":
        page.wait_for_timeout(6000)  # long enough to be remembered
        page.reload()
    else:
        while player(page).get_attribute("data-state") != "ended":
            page.locator("button.skip").click()
    page.get_by_role("button", name="From the beginning").click()
    expect(player(page)).to_have_attribute("data-state", "playing")
    while count(page) != before:
        page.locator("button.skip").click()
    page.locator("button.skip").click()
    expect(page.locator(".count-words")).to_have_text(after)
