"""Without a network: what was kept plays whole, and whatever else is asked for is said honestly."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.journeys.keeping import (
    HELD,
    KEPT,
    OURS,
    cut_the_network,
    keep_a_session,
    phone_that_keeps,
    play,
    wait_until,
    wait_until_works_offline,
)
from tests.journeys.test_warfarin import ON_WARFARIN
from tests.journeys.walking import (
    answer,
    begin,
    choose,
    get_ready,
    place_of_hand,
    player,
    say_where,
)
from unknot.craft.rendering.picture import BUILDS, outline_in
from unknot.website.people.models import Person

# Each sound as it is placed, with what the device is doing with sound at that moment.
LISTEN = """async () => {
  const address = document.querySelector("link[rel=modulepreload][href*='/sound.']").href;
  const { Sound } = await import(address);
  const place = Sound.prototype.place;
  window.placed = [];
  Sound.prototype.place = function (sounding, at) {
    window.placed.push(`${this.context.state} ${sounding.kind}`);
    return place.call(this, sounding, at);
  };
}"""


@pytest.fixture
def moving(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone on which hands move."""
    with phone_that_keeps(chromium, site, "no-preference") as page:
        yield page


def test_after_one_visit_a_kept_session_plays_with_no_network(page: Page) -> None:
    keep_a_session(page)
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no network here.")
    assert accessibility_violations(page) == []
    page.get_by_role("link", name="What is kept on this device").click()
    expect(page.locator(".kept-list h2")).to_have_text(
        "5 minutes, to ease, with someone, face down"
    )
    assert accessibility_violations(page) == []
    play(page)
    page.locator("button.skip").click()
    expect(page.locator(".cue")).not_to_have_text("")
    page.locator("button.hurt").click()
    page.get_by_role("button", name="End here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rest a little.")
    expect(page.get_by_role("heading", name="Look for bruises")).to_have_count(0)
    assert accessibility_violations(page) == []


def test_a_network_lost_while_it_plays_leaves_what_helps_afterwards(page: Page) -> None:
    say_where(page, {"upper_trapezius_right": 2})
    answer(page, *ON_WARFARIN)
    get_ready(page)
    wait_until_works_offline(page)
    begin(page)
    cut_the_network(page)
    page.locator("button.hurt").click()
    page.get_by_role("button", name="End here").click()
    expect(page).to_have_url(re.compile("/after/$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Rest a little.")
    watch = page.get_by_role("region", name="Look for bruises")
    expect(watch).to_contain_text("If a medicine thins your blood")
    expect(watch).to_contain_text("a new bruise that is large or grows")


def test_after_a_kept_session_bruises_are_looked_for_as_its_answers_ask(page: Page) -> None:
    keep_a_session(page, *ON_WARFARIN)
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/kept/")
    play(page)
    page.locator("button.hurt").click()
    page.get_by_role("button", name="End here").click()
    watch = page.get_by_role("region", name="Look for bruises")
    expect(watch).to_contain_text("Your answers ask for it.")
    expect(watch).to_contain_text("Call 112 at once for:")
    expect(watch.locator(".days li")).to_have_count(3)
    expect(page.get_by_text("Growing or large bruise or lump")).to_be_hidden()
    assert accessibility_violations(page) == []


def test_with_no_network_hands_move_and_taps_sound(moving: Page) -> None:
    keep_a_session(moving)
    wait_until_works_offline(moving)
    cut_the_network(moving)
    moving.goto("/kept/")
    moving.get_by_role("link", name="Play").click()
    expect(player(moving)).to_have_attribute("data-state", "ready")
    moving.evaluate(LISTEN)
    begin(moving)
    moving.locator("button.skip").click()
    wait_until(moving, "window.placed.includes('running tap')")
    before = place_of_hand(moving)
    expect(moving.locator(".hand").first.locator(".hand-body")).not_to_have_css("transform", before)


def test_with_no_network_somebody_on_a_side_lies_among_pillows(page: Page) -> None:
    keep_a_session(page, position="side_lying_right")
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/kept/")
    page.get_by_role("link", name="Play").click()
    expect(page.locator(".stage")).to_have_attribute("data-position", "side_lying_right")
    drawn = page.locator(".stage-body > svg").evaluate_all(
        "all => all.map(one => one.classList[1])"
    )
    assert drawn == ["under", "lying", "over"]
    outline = page.locator("#play-sil").get_attribute("d")
    assert outline == outline_in("side_lying_right", "medium")


def test_nothing_of_anybody_is_in_the_caches(page: Page) -> None:
    keep_a_session(page)
    page.goto("/plan/")
    held = set(page.evaluate(HELD))
    pages = {path for path in held if not path.startswith("/static/")}
    assert pages == {
        "/kept/",
        "/kept/after/",
        "/offline/",
        *(f"/kept/player/{build}/" for build in BUILDS),
    }


def test_a_session_whose_answers_are_old_asks_again_and_says_what_that_needs(page: Page) -> None:
    keep_a_session(page)
    address = page.evaluate("location.origin") + "/kept/"
    page.goto(address)
    play = page.get_by_role("link", name="Play").get_attribute("href") or ""
    page.clock.install()
    page.clock.fast_forward("04:01:00")
    page.reload()
    expect(page.locator(".kept-list .over").first).to_contain_text("needs a network")
    page.get_by_role("link", name="Answer again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your massage, answered anew.")
    expect(page.get_by_text("It was planned from earlier answers.")).to_be_visible()
    expect(page.get_by_text("somebody else")).to_have_count(0)
    page.get_by_role("button", name="Next: is it safe today?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")
    # The worker asks the device's own clock; answers begun afresh took the session back already.
    page.goto(play)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kept on this device.")


def test_answers_that_change_take_back_what_is_kept(page: Page) -> None:
    keep_a_session(page)
    page.goto("/safe/")
    choose(page, "q_age", "older_frail")
    page.get_by_role("button", name="See what fits").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yes, with care.")
    page.goto("/kept/")
    expect(page.get_by_role("link", name="Answer again")).to_be_visible()


def test_answers_sent_again_unchanged_leave_what_is_kept(page: Page) -> None:
    keep_a_session(page)
    page.goto("/safe/")
    with page.expect_response("**/kept/holding.json"):
        page.get_by_role("button", name="See what fits").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    wait_until(page, f"{KEPT}.then(([one]) => one.clear_until_ms > Date.now())")
    page.goto("/kept/")
    play(page)


def test_answers_sent_again_unchanged_leave_what_was_kept_before_beside_what_is_kept_now(
    page: Page,
) -> None:
    keep_a_session(page)
    say_where(page, {"lumbar_paraspinal_left": 2}, minutes="10")
    page.get_by_role("button", name="See what fits").click()
    page.get_by_role("link", name="Take it along").click()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".keep [data-when]:visible")).to_contain_text("It is kept")
    page.goto("/kept/")
    expect(page.get_by_role("link", name="Play")).to_have_count(2)


@pytest.mark.parametrize("how", ["everything", "device"])
def test_forgetting_clears_what_is_kept(page: Page, how: str) -> None:
    keep_a_session(page)
    if how == "everything":
        page.goto("/plan/")
        page.get_by_role("button", name="Forget everything").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("All forgotten.")
    else:
        page.goto("/kept/")
        page.get_by_role("button", name="Forget this device").click()
        expect(page.locator("main")).to_contain_text("All forgotten on this device.")
    expect_nothing_left(page)


def test_signing_out_clears_the_device_as_well(page: Page, site: Site) -> None:
    keep_a_session(page)
    sign_in(page, site, Person.objects.create(email="client@example.org"))
    page.goto("/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All forgotten.")
    expect_nothing_left(page)
    page.goto("/mine/")
    expect(page).to_have_url(re.compile("/sign-in/"))


def expect_nothing_left(page: Page) -> None:
    """Nothing of the website is on the device any more."""
    wait_until(page, f"{OURS}.then(names => names.length === 0)")
    wait_until(page, "navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")
    kept = "indexedDB.databases().then(all => all.length)"
    assert page.evaluate(kept) in {0, 1}
    assert page.evaluate("Object.keys(localStorage)") == []
