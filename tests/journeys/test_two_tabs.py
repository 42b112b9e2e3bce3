"""One massage in two tabs, or a device that forgets while another tab plays."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.keeping import keep_a_session
from tests.journeys.test_left_out import count
from tests.journeys.test_offline_stopped import heading, stop
from tests.journeys.walking import answer, begin, come_to_the_player, get_ready, player

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


def test_beginning_in_one_tab_pauses_the_other(two: tuple[Page, Page]) -> None:
    here, there = two
    expect(player(there)).to_have_attribute("data-state", "paused")
    expect(player(here)).to_have_attribute("data-state", "playing")
    there.bring_to_front()
    expect(there.locator(".notice")).to_contain_text("It plays in another tab now.")
    begin(there)
    expect(there.locator(".notice")).to_have_text("")
    expect(player(here)).to_have_attribute("data-state", "paused")
    expect(here.locator(".notice")).to_contain_text("It plays in another tab now.")


def leave_out_what_hurts(page: Page) -> str:
    """Skip to the first kneading, and leave it out because it hurts; give which step it is."""
    while page.locator(".cue").inner_text() != "Knead":
        page.locator("button.skip").click()
    hurt = count(page)
    page.locator("button.hurt").click()
    page.get_by_role("button", name="Too firm, or sore").click()
    page.get_by_role("button", name="Here, where the hands are").click()
    page.get_by_role("button", name="Go on, gentler").click()
    expect(player(page)).to_have_attribute("data-state", "playing")
    return hurt


def steps_played(page: Page) -> list[str]:
    """Skip from the beginning to the end; give each step that is done."""
    page.get_by_role("button", name="From the beginning").click()
    played = [count(page)]
    while player(page).get_attribute("data-state") != "ended":
        page.locator("button.skip").click()
        played.append(count(page))
    return played


def test_what_hurt_in_one_tab_is_left_out_in_the_other_at_once_and_when_it_is_opened_again(
    page: Page, site: Site
) -> None:
    come_to_the_player(page, site, {"lumbar_paraspinal_left": 2})
    idle = page.context.new_page()
    idle.goto(page.url)
    expect(player(idle)).to_have_attribute("data-state", "ready")
    page.bring_to_front()
    begin(page)
    hurt = leave_out_what_hurts(page)
    expect(player(idle)).to_have_attribute("data-level", "1")
    expect(idle.locator(".ribbon-part").nth(int(hurt.split()[0]) - 1)).to_be_hidden()
    page.close(run_before_unload=True)
    idle.reload()
    expect(player(idle)).to_have_attribute("data-level", "1")
    assert hurt not in steps_played(idle)


def test_answers_given_afresh_let_the_same_massage_begin_anew_and_a_later_stop_counts(
    page: Page, site: Site
) -> None:
    come_to_the_player(page, site, {"lumbar_paraspinal_left": 2})
    link = page.url
    begin(page)
    for _ in "12":
        page.wait_for_timeout(LONGER_THAN_A_PLACE_IS_KEPT_MS)
        stop(page)
        page.get_by_role("button", name="End here").click()
        heading(page, "Get help now.")
        page.goto(link)
        heading(page, "Get help now.")
        page.goto("/safe/")
        answer(page)
        heading(page, "Yes, gently.")
        get_ready(page)
        assert page.url == link
        begin(page)
    page.goto("/plan/")
    heading(page, "Yes, gently.")


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
