"""One massage in two tabs, or a device that forgets while another tab plays."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.keeping import keep_a_session
from tests.journeys.test_offline_stopped import heading, stop
from tests.journeys.walking import begin, come_to_the_player, get_ready, player

LONGER_THAN_A_PLACE_IS_KEPT_MS = 3000


@pytest.fixture
def two(page: Page, site: Site) -> tuple[Page, Page]:
    """The same massage, playing in two tabs."""
    come_to_the_player(page, site, {"lumbar_paraspinal_left": 2})
    other = page.context.new_page()
    other.goto(page.url)
    begin(other)
    page.bring_to_front()
    begin(page)
    return page, other


def test_what_had_to_stop_in_one_tab_stops_in_the_other_and_stays_so(
    two: tuple[Page, Page],
) -> None:
    here, there = two
    stop(here)
    expect(player(there)).to_have_attribute("data-state", "hurt")
    expect(there.get_by_role("dialog")).to_contain_text("Get help now.")
    there.wait_for_timeout(LONGER_THAN_A_PLACE_IS_KEPT_MS)
    kept = "Object.values(localStorage).filter(kept => kept.includes('stop_chest'))"
    assert len(here.evaluate(kept)) == 1
    for tab in two:
        tab.reload()
        heading(tab, "Get help now.")


def test_while_the_website_is_out_of_reach_the_other_tab_stops_as_well(
    two: tuple[Page, Page],
) -> None:
    here, there = two
    here.context.set_offline(True)
    stop(here)
    expect(there.get_by_role("dialog")).to_contain_text("Get help now.")
    there.keyboard.press("Escape")
    there.keyboard.press("Space")
    expect(player(there)).to_have_attribute("data-state", "hurt")


def test_a_device_that_forgets_is_not_told_again_what_plays_in_another_tab(page: Page) -> None:
    keep_a_session(page)
    page.goto("/plan/")
    get_ready(page)
    begin(page)
    page.wait_for_timeout(LONGER_THAN_A_PLACE_IS_KEPT_MS)
    assert "begun" in {cookie.get("name") for cookie in page.context.cookies()}
    other = page.context.new_page()
    other.goto("/kept/")
    with other.expect_response("**/kept/forget/"):
        other.get_by_role("button", name="Forget this device").click()
    expect(other.get_by_role("main")).to_contain_text("All forgotten on this device.")
    page.bring_to_front()
    page.wait_for_timeout(LONGER_THAN_A_PLACE_IS_KEPT_MS)
    page.locator("button.pause").click(force=True)
    assert page.evaluate("Object.keys(localStorage)") == []
    assert "begun" not in {cookie.get("name") for cookie in page.context.cookies()}
