"""The sound of a massage: how loud each part is, how fast the breath, and what is remembered."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.test_check_ins import BUSY
from tests.journeys.walking import begin, come_to_the_player, player, score_on, strokes

# Each tap as it is placed: its moment in the score, and how long before it sounds, in seconds.
LISTEN = """async () => {
  const address = document.querySelector("link[rel=modulepreload][href*='/sound.']").href;
  const { Sound } = await import(address);
  const place = Sound.prototype.place;
  window.taps = [];
  Sound.prototype.place = function (sounding, at) {
    const ahead = at - this.context.currentTime;
    if (sounding.kind === "tap") window.taps.push([sounding.at_ms, ahead]);
    return place.call(this, sounding, at);
  };
}"""
# In one turn, so that nothing is placed between the two.
SKIP_AFRESH = """() => {
  window.taps.length = 0;
  document.querySelector("button.skip").click();
}"""


@pytest.fixture
def ready(phone: Page, site: Site) -> Page:
    """A massage that is about to begin."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2})
    return phone


def test_what_was_chosen_is_there_again_after_a_reload(ready: Page) -> None:
    ready.locator(".sound summary").click()
    ready.get_by_label("Waves").fill("25")
    ready.get_by_label("Breath").select_option("5")
    ready.get_by_role("button", name="Bells only").click()
    ready.reload()
    ready.locator(".sound summary").click()
    expect(ready.get_by_label("Waves")).to_have_value("25")
    expect(ready.get_by_label("Breath")).to_have_value("5")
    expect(ready.get_by_role("button", name="Bells only")).to_have_attribute("aria-pressed", "true")


@pytest.mark.parametrize(
    ("width", "height"), [(390, 844), (320, 568), (195, 422), (844, 390), (1280, 800)]
)
def test_what_stops_the_hands_stays_in_reach_while_sound_is_chosen(
    ready: Page, width: int, height: int
) -> None:
    ready.set_viewport_size({"width": width, "height": height})
    begin(ready)
    ready.locator(".sound summary").click()
    ready.get_by_label("Waves").scroll_into_view_if_needed()
    ready.get_by_role("button", name="It hurts").click()
    expect(player(ready)).to_have_attribute("data-state", "hurt")
    expect(ready.get_by_role("button", name="Chest pain, breathless")).to_be_in_viewport()


def test_the_breath_is_shown_in_silence_too_unless_nobody_wants_it_led(ready: Page) -> None:
    ready.locator(".sound summary").click()
    ready.get_by_role("button", name="Silence").click()
    ready.locator(".sound summary").click()
    begin(ready)
    expect(ready.locator(".breath-word")).to_have_text("breathe in")
    assert _breath_ms(ready) == 10_000
    ready.locator(".sound summary").click()
    ready.get_by_label("Breath").select_option("5")
    expect(player(ready)).to_have_attribute("data-state", "playing")
    assert _breath_ms(ready) == 12_000
    ready.get_by_label("Breath").select_option("Not led")
    expect(ready.locator(".breath")).to_be_hidden()
    assert _breath_ms(ready) is None


def test_a_phone_that_is_busy_for_seconds_drops_no_tap_and_is_late_with_none(ready: Page) -> None:
    ready.evaluate(LISTEN)
    begin(ready)
    while ready.locator(".cue").inner_text() != "Knead":
        ready.evaluate(SKIP_AFRESH)
    for seconds in (1, 2):
        ready.wait_for_function("count => window.taps.length > count", arg=_taps_placed(ready))
        ready.evaluate(BUSY, seconds)
    ready.wait_for_function("count => window.taps.length > count", arg=_taps_placed(ready))
    placed: list[tuple[float, float]] = ready.evaluate("window.taps")
    first, last = placed[0][0], placed[-1][0]
    asked = [tap for tap in _taps_of(score_on(ready)) if first - 1 < tap < last + 1]
    assert [at_ms for at_ms, _ in placed] == pytest.approx(asked)
    assert min(ahead for _, ahead in placed) > 0


def _taps_placed(page: Page) -> int:
    return int(page.evaluate("window.taps.length"))


def _taps_of(score: dict[str, Any]) -> list[float]:
    return sorted(
        stroke["start_ms"]
        + cycle * stroke["duration_ms"] // stroke["cycles"]
        + tap / 1000 * stroke["duration_ms"] / stroke["cycles"]
        for stroke in strokes(score)
        for cycle in range(stroke["cycles"])
        for tap in stroke["taps"]
    )


def _breath_ms(page: Page) -> object:
    """How long the ring takes for a breath; None while it rests."""
    return page.evaluate(
        """() => document.querySelector(".breath-ring").getAnimations()[0]
             ?.effect.getTiming().duration ?? null"""
    )
