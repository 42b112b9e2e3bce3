"""Touches of oily hands: they slide, come with two knuckles, and bounce."""

import time
from collections.abc import Iterable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.test_check_ins import asked_soon, come_to_the_question
from tests.journeys.walking import begin, come_to_the_player, player

Place = tuple[float, float]


@pytest.fixture
def playing(phone: Page, site: Site) -> Page:
    """A massage of five minutes that plays."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2}, minutes="5")
    begin(phone)
    return phone


def touch(page: Page, ways: Iterable[tuple[Place, Place]], at: float | None = None) -> None:
    """Put fingers down, slide each along its way, and lift them; at a moment, or now."""
    tools, pairs = page.context.new_cdp_session(page), list(ways)
    for kind, places in (
        ("touchStart", [start for start, _ in pairs]),
        ("touchMove", [end for _, end in pairs]),
        ("touchEnd", []),
    ):
        points = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(places)]
        tools.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": points, "timestamp": at or time.time()},
        )
    tools.detach()


def middle_of(page: Page, button: str) -> Place:
    """The middle of a button."""
    box = page.locator(f"button{button}").first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@pytest.mark.parametrize("slide", [0, 25, 60])
def test_a_finger_that_slides_on_the_screen_pauses(playing: Page, slide: float) -> None:
    touch(playing, [((195, 300), (195 + slide, 300 + slide))])
    expect(player(playing)).to_have_attribute("data-state", "paused")


@pytest.mark.parametrize("slide", [2, 30])
def test_two_knuckles_pause_once(playing: Page, slide: float) -> None:
    touch(playing, [((150, 300), (150, 300 + slide)), ((210, 310), (210, 310 - slide))])
    expect(player(playing)).to_have_attribute("data-state", "paused")


def test_a_touch_that_bounces_stays_paused(playing: Page) -> None:
    first = time.time()
    for at in (first, first + 0.2):  # however long the machine takes to send them
        touch(playing, [((195, 300), (195, 300))], at)
    expect(player(playing)).to_have_attribute("data-state", "paused")


def test_a_finger_that_slides_off_stops_at_pain_all_the_same(playing: Page) -> None:
    x, y = middle_of(playing, ".hurt")
    touch(playing, [((x, y), (x + 24, y + 10))])
    expect(player(playing)).to_have_attribute("data-state", "hurt")
    expect(playing.locator("dialog.hurts")).to_be_visible()


def test_a_touch_eases_up_and_leaves_the_pedal_to_pause(playing: Page) -> None:
    x, y = middle_of(playing, ".ease")
    touch(playing, [((x, y), (x - 20, y))])
    expect(player(playing)).to_have_attribute("data-level", "1")
    playing.keyboard.press("Space")
    expect(player(playing)).to_have_attribute("data-state", "paused")


def test_a_finger_that_slides_says_what_hurts_and_where(playing: Page) -> None:
    playing.locator("button.hurt").click()
    for button, stage in (("[data-sign=stop_firm]", "place"), ("[data-place]", "answer")):
        x, y = middle_of(playing, button)
        touch(playing, [((x, y), (x + 22, y + 8))])
        expect(playing.locator("dialog.hurts")).to_have_attribute("data-stage", stage)
    x, y = middle_of(playing, ".hurts-end")
    touch(playing, [((x, y), (x - 22, y - 8))])
    expect(playing.locator("main.player")).to_have_count(0)


def test_a_finger_that_slides_gives_a_number(phone: Page, site: Site) -> None:
    phone.route("**/play/*/score.json", asked_soon)
    come_to_the_player(phone, site, {"lumbar_paraspinal_left": 2})
    begin(phone)
    come_to_the_question(phone)
    x, y = middle_of(phone, "[data-number='8']")
    touch(phone, [((x, y), (x + 22, y + 12))])
    expect(player(phone)).to_have_attribute("data-level", "1")
