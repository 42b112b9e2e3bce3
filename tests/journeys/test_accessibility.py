"""Every page, in both themes, lets everyone in: axe-core finds nothing that keeps people out."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser import accessibility_violations
from tests.journeys.walking import answer, begin, choose, get_ready, say_where

Theme = Literal["light", "dark"]
PAGES = [
    "/learn/",
    "/learn/techniques/",
    "/learn/techniques/effleurage/",
    "/learn/points/",
    "/learn/points/mid_back_side/",
    "/learn/when-not/",
    "/learn/blood-thinners/",
    "/learn/evidence/",
    "/nowhere/",
]
pytestmark = pytest.mark.parametrize("theme", ["light", "dark"])


@pytest.fixture
def page(phone: Page, theme: Theme) -> Page:
    """A phone with its owner’s choice of theme."""
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    return phone


@pytest.mark.parametrize("address", PAGES)
def test_pages_to_learn_from(page: Page, address: str) -> None:
    page.goto(address)
    assert accessibility_violations(page) == []


def test_the_way_to_a_massage(page: Page) -> None:
    page.goto("/")
    assert accessibility_violations(page) == []
    say_where(page, {"lumbar_paraspinal_left": 2})
    assert accessibility_violations(page) == []
    page.get_by_role("button", name="See what fits").click()
    assert accessibility_violations(page) == []
    answer(page)
    page.locator("details.step summary").first.click()
    assert accessibility_violations(page) == []
    get_ready(page)
    assert accessibility_violations(page) == []
    begin(page)
    assert accessibility_violations(page) == []
    page.locator("button.hurt").click()
    assert accessibility_violations(page) == []
    page.get_by_role("button", name="End here").click()
    page.wait_for_url("**/after/")
    assert accessibility_violations(page) == []


def test_the_room_is_made_ready(page: Page) -> None:
    say_where(page, {})
    answer(page)
    page.get_by_role("button", name="Get ready").click()
    page.wait_for_url("**/prepare/**")
    assert accessibility_violations(page) == []


@pytest.mark.parametrize(
    "said",
    [
        (("q_bloodthinner", "yes"), ("q_bloodthinner_which", "anticoagulant")),
        (("q_chest", "yes"),),
        (("q_fever", "yes"), ("q_fever_which", "fever")),
        (("q_immune", "not_sure"),),
    ],
    ids=["ask first", "emergency", "not today", "not sure"],
)
def test_when_there_is_no_plan(page: Page, said: tuple[tuple[str, str], ...]) -> None:
    say_where(page, {})
    answer(page, *said)
    page.wait_for_load_state()
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    assert accessibility_violations(page) == []
    if page.locator("#asked").count():
        choose(page, "who", "doctor")
        page.get_by_role("button", name="Note what they said").click()
        assert accessibility_violations(page) == []
