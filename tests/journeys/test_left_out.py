"""A step that hurt is left out for good, whatever leads there."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player, score_on


@pytest.fixture
def left_out(phone: Page, site: Site) -> tuple[Page, list[str]]:
    """A massage whose first kneading was left out; and the steps before, at and after it.

    It rests where the step after it begins.
    """
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
    after = count(phone)
    phone.locator("button.pause").click()
    phone.locator("button.skip").click()
    phone.locator("button.repeat").click()  # to its very beginning, however long it took to pause
    expect(phone.locator(".count-words")).to_have_text(after)
    return phone, [*counts[-2:], after]


def count(page: Page) -> str:
    """Which step it is, of how many."""
    return page.locator(".count-words").inner_text()


def test_repeating_leads_past_what_is_left_out_both_ways(
    left_out: tuple[Page, list[str]],
) -> None:
    page, (before, hurt, after) = left_out
    assert hurt not in (before, after)
    page.locator("button.repeat").click()
    expect(page.locator(".count-words")).to_have_text(before)
    page.locator("button.skip").click()
    expect(page.locator(".count-words")).to_have_text(after)


def test_neither_the_ribbon_nor_the_minutes_left_count_what_is_left_out(
    left_out: tuple[Page, list[str]],
) -> None:
    page, (_, hurt, _) = left_out
    steps = page.locator(".ribbon-part")
    index = int(hurt.split()[0]) - 1
    expect(steps.nth(index)).to_be_hidden()
    expect(page.locator(".ribbon-part:visible")).to_have_count(steps.count() - 1)
    step = score_on(page)["steps"][index]
    left_ms = score_on(page)["duration_ms"] - step["end_ms"]
    expect(page.locator(".left")).to_have_text(f"{-(-left_ms // 60_000)} min left")
    page.get_by_role("button", name="Repeat").click()
    before_ms = step["start_ms"] - score_on(page)["steps"][index - 1]["start_ms"]
    expect(page.locator(".left")).to_have_text(f"{-(-(left_ms + before_ms) // 60_000)} min left")


@pytest.mark.parametrize("how", ["played on", "loaded again"])
def test_from_the_beginning_it_is_left_out_as_well(
    left_out: tuple[Page, list[str]], how: str
) -> None:
    page, (before, _, after) = left_out
    if how == "loaded again":
        page.reload()
    else:
        begin(page)
        while player(page).get_attribute("data-state") != "ended":
            page.locator("button.skip").click()
    page.get_by_role("button", name="From the beginning").click()
    expect(player(page)).to_have_attribute("data-state", "playing")
    while count(page) != before:
        page.locator("button.skip").click()
    page.locator("button.skip").click()
    expect(page.locator(".count-words")).to_have_text(after)
