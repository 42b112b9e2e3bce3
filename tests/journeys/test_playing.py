"""Something happens while it plays: too firm, it hurts, the page is loaded again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player


@pytest.fixture
def kneading(phone: Page, site: Site) -> Page:
    """A massage that plays, at its first kneading."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2})
    begin(phone)
    while phone.locator(".cue").inner_text() != "Knead":
        phone.locator("button.skip").click()
    return phone


def test_easing_up_makes_the_rest_gentler_and_can_be_taken_back(kneading: Page) -> None:
    kneading.locator("button.ease").click()
    expect(player(kneading)).to_have_attribute("data-level", "1")
    expect(kneading.locator(".eased")).to_be_visible()
    expect(kneading.locator(".said")).to_contain_text("Gentler now")
    kneading.locator("button.firmer").click()
    expect(player(kneading)).to_have_attribute("data-level", "0")
    expect(player(kneading)).to_have_attribute("data-state", "playing")


def test_where_hands_only_rest_till_the_end_nothing_is_offered_to_be_firmer(
    kneading: Page,
) -> None:
    kneading.locator("button.ease").click()
    expect(kneading.locator("button.firmer")).to_be_visible()
    while kneading.locator(".next-what").inner_text() != "then rest":
        kneading.locator("button.skip").click()
    expect(kneading.locator(".cue")).to_have_text("Rest your hands")
    expect(kneading.locator("button.firmer")).to_be_hidden()


def test_what_comes_next_is_read_whole(kneading: Page) -> None:
    for _ in range(4):
        assert not kneading.locator(".next").evaluate(
            "one => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1"
        ), kneading.locator(".next").inner_text()
        kneading.locator("button.skip").click()


def test_a_reload_in_the_middle_goes_on_where_it_was(kneading: Page) -> None:
    kneading.locator("button.ease").click()
    expect(player(kneading)).to_have_attribute("data-level", "1")
    step = kneading.locator(".count-words").inner_text()
    kneading.reload()
    expect(player(kneading)).to_have_attribute("data-state", "ready")
    expect(kneading.locator(".pause-words")).to_have_text("Tap anywhere to go on where you were")
    expect(kneading.locator(".count-words")).to_have_text(step)
    begin(kneading)
    expect(player(kneading)).to_have_attribute("data-level", "1")


def test_keys_do_what_buttons_do(kneading: Page) -> None:
    kneading.locator("button.pause").focus()
    kneading.keyboard.press("Space")
    expect(player(kneading)).to_have_attribute("data-state", "paused")
    kneading.keyboard.press("Space")
    expect(player(kneading)).to_have_attribute("data-state", "playing")
    kneading.keyboard.press("h")
    expect(player(kneading)).to_have_attribute("data-state", "hurt")


SCREENS = [
    (320, 480),  # the smallest, enlarged
    (320, 568),
    (390, 844),
    (568, 320),  # a small phone on its side
    (640, 400),  # a laptop enlarged twice
    (844, 390),
    (768, 1024),
    (1280, 600),
    (1280, 800),
]


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_every_control_is_within_reach(kneading: Page, width: int, height: int) -> None:
    kneading.set_viewport_size({"width": width, "height": height})
    for name in ("repeat", "ease", "hurt", "skip"):
        expect(kneading.locator(f"button.{name}")).to_be_in_viewport(ratio=1)
        kneading.locator(f"button.{name}").click(trial=True)


@pytest.mark.parametrize("share", [(0.5, 0.3), (0.1, 0.5), (0.9, 0.4)])
def test_a_knuckle_anywhere_pauses_it(kneading: Page, share: tuple[float, float]) -> None:
    kneading.mouse.click(390 * share[0], 844 * share[1])
    expect(player(kneading)).to_have_attribute("data-state", "paused")
    kneading.mouse.click(390 * share[0], 844 * share[1])
    expect(player(kneading)).to_have_attribute("data-state", "playing")
