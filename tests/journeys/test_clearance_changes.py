"""A massage that is open while its answers grow old, or change in another tab."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.keeping import cut_the_network, keep_a_session, play
from tests.journeys.walking import begin, choose, come_to_the_player, player

GONE = "This massage is no longer kept"
OLD = "Your answers are some hours old."
LATER = "hours => { const now = Date.now; Date.now = () => now() + hours * 3_600_000; }"


@pytest.fixture
def at_the_player(page: Page, site: Site) -> Page:
    """A massage of five minutes, ready to begin."""
    come_to_the_player(page, site, {"upper_trapezius_right": 2}, minutes="5")
    return page


def another_tab(page: Page, address: str) -> Page:
    """Open another tab of the same browser."""
    other = page.context.new_page()
    other.goto(address)
    return other


def answer_strictly(page: Page) -> None:
    """Say in another tab what asks for a doctor first."""
    other = another_tab(page, "/safe/")
    choose(other, "q_bloodthinner", "yes")
    choose(other, "q_bloodthinner_which", "anticoagulant")
    other.get_by_role("button", name="See what fits").click()
    expect(other.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )


def notice(page: Page) -> Locator:
    """What has to be known now."""
    return page.locator(".notice")


def rests(page: Page) -> bool:
    """It rests, and a tap leads elsewhere instead of playing on."""
    expect(page.locator(".pause-words")).to_have_text("Tap anywhere to try again")
    return player(page).get_attribute("data-state") != "playing"


def pause(page: Page) -> None:
    """Tap the screen while it plays."""
    page.locator("button.pause").click()
    expect(player(page)).to_have_attribute("data-state", "paused")


def test_stricter_answers_in_another_tab_pause_what_plays(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    answer_strictly(page)
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)
    expect(page.get_by_role("button", name="It hurts")).to_be_visible()
    expect(page.get_by_role("button", name="Skip")).to_be_hidden()
    page.locator("button.pause").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This link has run out")


def test_the_same_answers_looked_at_in_another_tab_let_it_play_on(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    with page.expect_response("**/score.json") as asked:
        another_tab(page, "/plan/")
    assert (asked.value.request.method, asked.value.status) == ("HEAD", 200)
    page.wait_for_timeout(500)
    expect(player(page)).to_have_attribute("data-state", "playing")


def test_answers_that_changed_unheard_are_noticed_when_it_goes_on(at_the_player: Page) -> None:
    page = at_the_player
    page.add_init_script("delete window.BroadcastChannel")
    page.reload()
    begin(page)
    pause(page)
    answer_strictly(page)
    page.locator("button.pause").click()
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)


def test_past_the_hours_of_its_answers_nothing_starts_and_a_link_leads_on(
    at_the_player: Page,
) -> None:
    page = at_the_player
    begin(page)
    pause(page)
    page.evaluate(LATER, 5)
    page.locator("button.pause").click()
    expect(notice(page)).to_contain_text(OLD)
    assert rests(page)
    assert accessibility_violations(page) == []
    page.get_by_role("link", name="Answer again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")


def test_past_the_hours_of_its_answers_it_does_not_begin_again(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    page.evaluate(LATER, 5)
    while player(page).get_attribute("data-state") != "ended":
        page.locator("button.skip").click()
    page.get_by_role("button", name="From the beginning").click()
    expect(notice(page)).to_contain_text(OLD)
    expect(player(page)).to_have_attribute("data-state", "ended")
    expect(page.get_by_role("link", name="Answer again")).to_be_visible()


def test_out_of_reach_it_goes_on_within_its_hours(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    pause(page)
    cut_the_network(page)
    page.evaluate(LATER, 3)
    begin(page)
    page.wait_for_timeout(500)
    expect(player(page)).to_have_attribute("data-state", "playing")


def test_whoever_forgets_everything_forgets_what_plays(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    other = another_tab(page, "/plan/")
    other.get_by_role("button", name="Forget everything").click()
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)


def test_pain_is_still_answered_where_it_may_not_be_played_on(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    answer_strictly(page)
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)
    page.get_by_role("button", name="It hurts").click()
    page.get_by_role("button", name="Too firm, or sore").click()
    page.get_by_role("button", name="Somewhere else on the back").click()
    page.get_by_role("button", name="Go on, gentler").click()
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)


def test_a_kept_session_asks_again_once_answers_change_or_are_old(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    answer_strictly(page)
    expect(notice(page)).to_contain_text(GONE)
    assert rests(page)
    page.locator("button.pause").click()
    expect(page.locator(".kept-list li")).to_contain_text("or changed since")


def test_a_kept_session_that_is_open_too_long_asks_again_without_a_network(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    pause(page)
    cut_the_network(page)
    page.evaluate(LATER, 5)
    page.locator("button.pause").click()
    expect(notice(page)).to_contain_text(OLD)
    assert rests(page)


def test_a_device_that_forgets_what_is_kept_lets_it_play_no_further(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    other = another_tab(page, "/kept/")
    other.get_by_role("button", name="Forget this device").click()
    expect(other.get_by_role("main")).to_contain_text("All forgotten on this device.")
    expect(player(page)).to_have_attribute("data-state", "paused")
    page.locator("button.pause").click()
    page.wait_for_timeout(1000)
    assert page.locator("main.player[data-state=playing]").count() == 0
