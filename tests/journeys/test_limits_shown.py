"""What a massage is limited to stands one tap away while it plays, kept on a device as well."""

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser, Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.keeping import cut_the_network, keep_a_session, phone_that_keeps, play
from tests.journeys.walking import begin, player
from tests.website.guide.sending import WARFARIN, come_to_a_plan, keep_a_plan

MEANWHILE = "Only for the meantime, until a doctor or pharmacist has answered"


@pytest.fixture(params=["en", "af"])
def meanwhile(phone: Page, site: Site, request: pytest.FixtureRequest) -> Page:
    """A massage for the meantime in the player, in each language."""
    visitor = Client()
    come_to_a_plan(visitor, WARFARIN)
    token = keep_a_plan(visitor)
    said = {"sessionid": visitor.cookies["sessionid"].value, "unknot_language": request.param}
    for name, value in said.items():
        phone.context.add_cookies([{"name": name, "value": value, "url": site.url}])
    phone.goto(f"/play/{token}/")
    phone.locator("main.player:not([data-state=loading])").wait_for()
    return phone


@pytest.fixture
def keeping(chromium: Browser, site: Site) -> Iterator[Page]:
    """A phone that keeps sessions."""
    with phone_that_keeps(chromium, site) as page:
        yield page


def test_while_it_plays_one_tap_shows_the_limits_and_it_plays_on(meanwhile: Page) -> None:
    begin(meanwhile)
    limits = meanwhile.locator(".limits ul")
    expect(limits).to_be_hidden()
    meanwhile.locator(".limits summary").click()
    expect(limits.locator("li").first).to_contain_text(MEANWHILE)
    expect(limits).to_contain_text("Pressure at most 1 of 3")
    expect(player(meanwhile)).to_have_attribute("data-state", "playing")
    expect(meanwhile.locator("button.hurt")).to_be_in_viewport(ratio=1)
    assert accessibility_violations(meanwhile) == []


@pytest.mark.parametrize("opened", ["limits", "sound"])
def test_what_is_open_at_the_top_gives_the_hands_free_once_it_plays(
    meanwhile: Page, opened: str
) -> None:
    meanwhile.locator(".limits summary").click()
    if opened == "sound":
        meanwhile.locator(".sound summary").click()
        expect(meanwhile.locator(".limits ul")).to_be_hidden()
    meanwhile.locator("button.pause").click(position={"x": 20, "y": 300})
    expect(player(meanwhile)).to_have_attribute("data-state", "playing")
    expect(meanwhile.locator(".top details[open]")).to_have_count(0)


def test_a_kept_session_shows_the_limits_that_the_list_of_what_is_kept_says(keeping: Page) -> None:
    keep_a_session(keeping)
    cut_the_network(keeping)
    keeping.goto("/kept/")
    said = keeping.locator(".limits").inner_text()
    play(keeping)
    keeping.locator(".limits summary").click()
    lines = keeping.locator(".limits li").all_inner_texts()
    assert said == " ".join(f"{line}." for line in lines)
