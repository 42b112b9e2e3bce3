"""A stop that the website did not hear at first is told later, and nothing goes on meanwhile."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import Site
from tests.journeys.keeping import (
    cut_the_network,
    keep_a_session,
    mend_the_network,
    wait_until_works_offline,
)
from tests.journeys.test_offline_stopped import heading, stop
from tests.journeys.walking import answer, begin, come_to_the_player, get_ready, player

TOLD = re.compile(r"/(stopped/|after/\?stopped=)")
FORGET_WHICH_STOPPED = """Object.keys(localStorage)
  .filter(key => key.startsWith("unknot.play."))
  .forEach(key => localStorage.removeItem(key))"""


@pytest.fixture
def playing(page: Page, site: Site) -> Page:
    """A massage that plays."""
    come_to_the_player(page, site, {"lumbar_paraspinal_left": 2})
    begin(page)
    return page


def expect_nothing_goes_on(page: Page) -> None:
    """The visit holds the stop."""
    page.goto("/")
    heading(page, "Where does it ache?")
    expect(page.get_by_role("main")).not_to_contain_text("Your massage waits")
    page.goto("/plan/")
    heading(page, "Get help now.")


def test_a_stop_without_a_network_is_told_once_there_is_one(playing: Page) -> None:
    cut_the_network(playing)
    stop(playing)
    with playing.expect_response(TOLD):
        mend_the_network(playing)
    expect(playing.get_by_role("dialog")).to_contain_text("Get help now.")
    expect_nothing_goes_on(playing)


def test_a_stop_whose_key_is_refused_is_told_all_the_same(playing: Page) -> None:
    playing.context.clear_cookies(name="csrftoken")
    with playing.expect_response(re.compile(r"/after/\?stopped=")):
        stop(playing)
    expect_nothing_goes_on(playing)


@pytest.mark.parametrize("status", [429, 503])
def test_a_website_that_took_no_stop_hears_it_from_the_next_page(
    playing: Page, status: int
) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=status)

    playing.route(TOLD, refuse)
    with playing.expect_response(re.compile(r"/after/\?stopped=")):  # the last way to tell it
        stop(playing)
    playing.unroute(TOLD, refuse)
    playing.goto("/")
    heading(playing, "Get help now.")
    expect_nothing_goes_on(playing)


def test_the_sign_in_page_of_a_network_is_not_taken_for_the_website(playing: Page) -> None:
    def sign_in(route: Route) -> None:
        route.fulfill(body="<h1>Welcome to our guests</h1>", content_type="text/html")

    playing.route(TOLD, sign_in)
    with playing.expect_response(re.compile(r"/after/\?stopped=")):
        stop(playing)
    playing.unroute(TOLD, sign_in)
    playing.goto("/")
    heading(playing, "Get help now.")
    expect_nothing_goes_on(playing)


def test_ending_there_tells_it_whatever_the_device_kept(playing: Page) -> None:
    playing.evaluate("() => { fetch = () => Promise.reject(new TypeError('out of reach')); }")
    stop(playing)
    playing.evaluate("localStorage.clear()")
    playing.get_by_role("button", name="End here").click()
    heading(playing, "Get help now.")
    expect_nothing_goes_on(playing)


def test_going_back_to_what_was_said_then_takes_back_no_fresh_answers(playing: Page) -> None:
    stop(playing)
    playing.get_by_role("button", name="End here").click()
    heading(playing, "Get help now.")
    said = playing.url
    playing.get_by_role("link", name="Answer afresh").click()
    answer(playing)
    heading(playing, "Yes, gently.")
    playing.goto(said)
    heading(playing, "Get help now.")
    playing.get_by_role("link", name="Your plan").click()
    expect(playing.get_by_role("heading", level=1)).to_have_text("Yes, gently.")


def test_a_device_that_forgets_still_tells_of_a_stop_and_nothing_plays_before(page: Page) -> None:
    keep_a_session(page)
    wait_until_works_offline(page)
    page.goto("/plan/")
    get_ready(page)
    begin(page)
    other = page.context.new_page()
    cut_the_network(page)
    stop(page)
    other.goto("/kept/")
    expect(other.get_by_role("link", name="Play")).to_have_count(0)
    other.get_by_role("button", name="Forget this device").click()
    expect(other.get_by_role("main")).to_contain_text("All forgotten on this device.")
    page.close()
    with other.expect_response(TOLD):
        mend_the_network(other)
    other.goto("/plan/")
    heading(other, "Get help now.")


def test_while_a_stop_cannot_be_told_no_massage_of_the_visit_begins(playing: Page) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503)

    playing.context.route(TOLD, refuse)
    stop(playing)
    playing.evaluate(FORGET_WHICH_STOPPED)
    another = playing.context.new_page()
    another.goto(playing.url)
    expect(player(another)).to_have_attribute("data-state", "ready")
    another.locator("button.pause").click()
    expect(player(another)).to_have_attribute("data-refused", "stopped")
    expect(another.locator(".notice")).to_contain_text("your health is asked about afresh")
    expect(another.get_by_role("link", name="Answer again")).to_be_visible()
