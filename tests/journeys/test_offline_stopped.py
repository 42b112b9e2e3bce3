"""A kept session that had to stop: without a network, too, nothing that is kept goes on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.keeping import (
    KEPT,
    cut_the_network,
    keep_a_session,
    mend_the_network,
    play,
    wait_until,
    wait_until_works_offline,
)
from tests.journeys.walking import answer, begin, player

CHEST = "Chest pain, breathless, heart racing"
NO_ROOM = "IDBObjectStore.prototype.put = IDBObjectStore.prototype.add; null"
NOTHING_CHANGES = f"IDBObjectStore.prototype.clear = IDBObjectStore.prototype.add; {NO_ROOM}"
SCORE_CLOSED = """const fetched = window.fetch;
window.fetch = (what, ...how) => String(what).endsWith("score.json")
  ? Promise.resolve(new Response(null, { status: 410 }))
  : fetched(what, ...how);"""


def stop(page: Page) -> None:
    """Say that it is an emergency."""
    page.locator("button.hurt").click()
    page.get_by_role("button", name=CHEST).click()
    expect(page.get_by_role("dialog")).to_contain_text("Get help now.")


def heading(page: Page, words: str) -> None:
    """Expect a page of this name."""
    expect(page.get_by_role("heading", level=1)).to_have_text(words)


def keep_another(page: Page) -> None:
    """Keep a second session from the same answers: a softer one."""
    page.goto("/plan/")
    page.locator("form.firm button").first.click()
    page.get_by_role("link", name="Take it along").click()
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".keep [data-when]:visible")).to_contain_text("It is kept")


def test_without_a_network_an_emergency_is_said_as_strictly_afterwards(page: Page) -> None:
    keep_a_session(page)
    cut_the_network(page)
    page.goto("/kept/")
    play(page)
    stop(page)
    page.get_by_role("button", name="End here").click()
    heading(page, "Get help now.")
    expect(page.locator(".stopped:visible")).to_contain_text("Call an ambulance (112 or 10177).")
    expect(page.locator(".rest-of-day")).to_have_count(0)
    assert accessibility_violations(page) == []
    page.reload()
    heading(page, "Get help now.")


def test_whoever_comes_back_to_a_kept_session_that_had_to_stop_finds_its_answer(page: Page) -> None:
    keep_a_session(page)
    cut_the_network(page)
    page.goto("/kept/")
    play(page)
    stop(page)
    page.reload()
    heading(page, "Get help now.")
    page.go_back()
    expect(page.get_by_role("link", name="Answer again")).to_be_visible()


def test_whoever_comes_back_while_what_is_kept_is_being_closed_finds_its_answer(
    page: Page,
) -> None:
    keep_a_session(page)
    cut_the_network(page)
    page.goto("/kept/")
    play(page)
    page.evaluate(NOTHING_CHANGES)  # the player is still given out, and its score no longer
    stop(page)
    page.add_init_script(SCORE_CLOSED)
    page.reload()
    heading(page, "Get help now.")


def test_no_kept_session_plays_after_one_had_to_stop_and_the_website_hears_of_it(
    page: Page,
) -> None:
    keep_a_session(page)
    keep_another(page)
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/kept/")
    links = page.get_by_role("link", name="Play")
    expect(links).to_have_count(2)
    one, other = (link.get_attribute("href") or "" for link in links.all())
    page.goto(one)
    begin(page)
    stop(page)
    page.goto("/kept/")
    expect(page.get_by_role("link", name="Answer again")).to_have_count(2)
    expect(links).to_have_count(0)
    page.goto(other)
    heading(page, "Kept on this device.")
    page.goto(one)
    heading(page, "Get help now.")
    mend_the_network(page)
    page.goto("/plan/")
    heading(page, "Get help now.")
    page.goto("/")
    expect(page.get_by_role("main")).not_to_contain_text("Your massage waits")


@pytest.mark.parametrize(
    ("refused", "left"), [(NO_ROOM, 0), (NOTHING_CHANGES, 2)], ids=["no room", "nothing changes"]
)
def test_on_a_device_that_notes_nothing_no_kept_session_plays_after_a_stop(
    page: Page, refused: str, left: int
) -> None:
    keep_a_session(page)
    keep_another(page)
    wait_until_works_offline(page)
    cut_the_network(page)
    page.goto("/kept/")
    page.goto(page.get_by_role("link", name="Play").first.get_attribute("href") or "")
    begin(page)
    page.evaluate(refused)
    stop(page)
    wait_until(page, f"{KEPT}.then(kept => kept.length === {left})")
    page.goto("/kept/")
    expect(page.locator("main.kept")).to_have_attribute("data-state", "some" if left else "none")
    expect(page.get_by_role("link", name="Answer again")).to_have_count(left)
    expect(page.get_by_role("link", name="Play")).to_have_count(0)


def test_with_a_network_the_website_hears_at_once_that_a_kept_session_had_to_stop(
    page: Page,
) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    with page.expect_response(re.compile(r"/after/\?stopped=")):
        stop(page)
    page.goto("/plan/")
    heading(page, "Get help now.")


def test_kept_again_after_answers_given_afresh_it_plays(page: Page) -> None:
    keep_a_session(page)
    page.goto("/kept/")
    play(page)
    with page.expect_response(re.compile(r"/after/\?stopped=")):
        stop(page)
    page.goto("/safe/")
    answer(page)
    heading(page, "Yes, gently.")
    page.goto("/along/")
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".keep [data-when]:visible")).to_contain_text("It is kept")
    page.goto("/kept/")
    play(page)
    expect(player(page)).to_have_attribute("data-state", "playing")
