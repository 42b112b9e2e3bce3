"""What browsers and people do to a massage: it keeps its place, and says what is the matter."""

import json

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser import Site
from tests.journeys.test_hands_free import ANEW
from tests.journeys.walking import (
    answer,
    begin,
    choose,
    come_to_the_player,
    is_large_enough_to_read,
    place_of_hand,
    player,
    say_where,
)

NO_STORE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("blocked", "SecurityError"); }
});"""
NO_SOUND = "delete window.AudioContext;"
LATE_SOUND = """window.contexts = [];
window.AudioContext = class extends AudioContext {
  constructor(...given) {
    super(...given);
    window.contexts.push(this);
    this.asleep = window.contexts.length === 1;
    if (this.asleep) void this.suspend();
  }
  wake() { this.asleep = false; return this.resume(); }
  resume() { return this.asleep ? Promise.resolve() : super.resume(); }
};"""
CAUGHT_SOUND = """window.contexts = [];
window.AudioContext = class extends AudioContext {
  constructor(...given) { super(...given); window.contexts.push(this); }
};"""
LOCKS = """Object.defineProperty(navigator, "wakeLock", { value: {
  async request() {
    if (window.refuse) throw new DOMException("low battery", "NotAllowedError");
    window.lock = Object.assign(new EventTarget(), { released: false,
      async release() { this.released = true; this.dispatchEvent(new Event("release")); } });
    return window.lock;
  } } });"""
SPEECH = """window.said = [];
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => window.voices ?? [],
  cancel() {},
  speak(sentence) {
    if (!sentence.text.trim()) return;
    window.said.push(sentence.text);
    if (window.voices) sentence.onstart?.(new Event("start"));
  } } });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };"""


MANY_FRAMES = """() => new Promise(done => {
  let left = 40;
  const frame = () => left-- > 0 ? requestAnimationFrame(frame) : done();
  frame();
})"""


@pytest.fixture
def at_the_player(phone: Page, site: Site) -> Page:
    """A massage of five minutes, ready to begin."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2}, minutes="5")
    return phone


def reload_with(page: Page, script: str) -> None:
    """Load the player anew in a browser that is as the script makes it."""
    page.add_init_script(script)
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "ready")


def test_a_massage_that_cannot_be_fetched_can_be_tried_again(at_the_player: Page) -> None:
    page = at_the_player
    page.route("**/score.json", lambda route: route.fulfill(status=503))
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "broken")
    expect(page.locator(".notice")).to_contain_text("could not be fetched")
    expect(page.locator(".pause-words")).to_have_text("Tap anywhere to try again")
    page.unroute("**/score.json")
    page.locator("button.pause").click()
    expect(player(page)).to_have_attribute("data-state", "ready")
    begin(page)


def test_a_massage_with_something_unknown_in_it_plays_nothing_and_says_so(
    at_the_player: Page,
) -> None:
    page = at_the_player

    def strange(route: Route) -> None:
        score = json.loads(route.fetch().text())
        heat = {"type": "heat", "start_ms": 0, "duration_ms": 1000, "step": 0}
        route.fulfill(json=score | {"events": [*score["events"], heat]})

    page.route("**/score.json", strange)
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "broken")
    expect(page.locator(".notice")).to_contain_text("something that this player does not know")


@pytest.mark.parametrize("status", [404, 410])
def test_a_massage_that_is_gone_says_so_and_leads_on(at_the_player: Page, status: int) -> None:
    page = at_the_player

    def gone(route: Route) -> None:
        route.fulfill(status=status)

    page.route("**/score.json", gone)
    page.reload()
    expect(page.locator(".notice")).to_contain_text("no longer kept")
    page.get_by_role("link", name="Plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Yes, gently.")


def test_answers_given_in_another_tab_close_this_one(at_the_player: Page) -> None:
    page = at_the_player
    other = page.context.new_page()
    other.goto("/safe/")
    choose(other, "q_bloodthinner", "yes")
    choose(other, "q_bloodthinner_which", "anticoagulant")
    other.get_by_role("button", name="See what fits").click()
    expect(other.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("This link has run out")


def test_a_private_link_opens_only_where_it_was_made(at_the_player: Page) -> None:
    browser = at_the_player.context.browser
    assert browser is not None
    elsewhere = browser.new_context()
    page = elsewhere.new_page()
    answered = page.goto(at_the_player.url)
    assert answered is not None
    assert answered.status == 404
    expect(page.locator("main")).to_contain_text("opens only where it was made")
    elsewhere.close()


def test_it_plays_where_the_store_is_blocked(at_the_player: Page) -> None:
    reload_with(at_the_player, NO_STORE)
    begin(at_the_player)
    at_the_player.locator("button.ease").click()
    expect(player(at_the_player)).to_have_attribute("data-level", "1")


def test_it_plays_without_sound_and_says_so(at_the_player: Page) -> None:
    reload_with(at_the_player, NO_SOUND)
    begin(at_the_player)
    expect(at_the_player.locator(".notice")).to_contain_text("no sound on this device")
    assert is_large_enough_to_read(at_the_player.locator(".notice"))
    expect(at_the_player.locator(".left")).to_have_text("5 min left")


def test_sound_that_wakes_late_is_taken_up(at_the_player: Page) -> None:
    """Headphones without a wire may take seconds; it begins in pictures meanwhile."""
    page = at_the_player
    reload_with(page, LATE_SOUND)
    begin(page)
    expect(page.locator(".notice")).to_contain_text("no sound on this device")
    page.evaluate("window.contexts[0].wake()")
    page.wait_for_function(ANEW, arg=1)
    expect(player(page)).to_have_attribute("data-state", "playing")
    expect(page.locator(".notice")).to_have_text("")


def test_a_call_pauses_it_and_it_goes_on_from_there(at_the_player: Page) -> None:
    page = at_the_player
    reload_with(page, CAUGHT_SOUND)
    begin(page)
    page.locator("button.skip").click()
    cue = page.locator(".cue").inner_text()
    before = page.evaluate("window.contexts.length")
    page.evaluate("window.contexts.at(-1).suspend()")
    expect(player(page)).to_have_attribute("data-state", "paused")
    begin(page)
    expect(page.locator(".cue")).to_have_text(cue)
    page.wait_for_function(ANEW, arg=before)


def test_what_is_said_about_the_screen_is_true(at_the_player: Page) -> None:
    page = at_the_player
    reload_with(page, LOCKS)
    wake = page.locator(".wake")
    begin(page)
    expect(wake).to_have_text("Your screen stays on")
    page.evaluate("window.refuse = true; window.lock.release()")
    expect(wake).to_have_text("Your screen may turn off by itself")
    page.evaluate("window.refuse = false; document.dispatchEvent(new Event('visibilitychange'))")
    expect(wake).to_have_text("Your screen stays on")
    page.locator("button.pause").click()
    expect(wake).to_have_text("")
    assert page.evaluate("window.lock.released")


def test_words_are_large_until_a_voice_is_heard(at_the_player: Page) -> None:
    page = at_the_player
    reload_with(page, SPEECH)
    begin(page)
    expect(player(page)).to_have_attribute("data-voice", "unheard")
    expect(page.locator(".said")).to_have_attribute("aria-live", "polite")
    small = page.locator(".said").evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert small >= 20
    page.evaluate("window.voices = [{ lang: 'en-GB', localService: true }]")
    page.locator("button.skip").click()
    expect(player(page)).to_have_attribute("data-voice", "heard")
    expect(page.locator(".said")).to_have_attribute("aria-live", "off")
    assert page.evaluate("window.said.length") >= 2


@pytest.mark.parametrize("how", ["Escape", "reload"])
def test_after_pain_no_way_leads_back_to_the_same_pressure(at_the_player: Page, how: str) -> None:
    page = at_the_player
    begin(page)
    page.locator("button.hurt").click()
    expect(player(page)).to_have_attribute("data-state", "hurt")
    if how == "reload":
        page.reload()
        expect(player(page)).to_have_attribute("data-state", "ready")
    else:
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).not_to_be_visible()
        expect(player(page)).to_have_attribute("data-state", "paused")
    expect(player(page)).to_have_attribute("data-level", "1")
    begin(page)
    expect(player(page)).to_have_attribute("data-level", "1")


def test_whoever_went_back_and_forth_loses_nothing(phone: Page) -> None:
    say_where(phone, {"upper_trapezius_right": 2}, minutes="15")
    phone.go_back()
    expect(phone.locator(".home-picked")).to_contain_text("Top of the shoulder, right")
    expect(phone.locator('input[name="minutes"][value="15"]')).to_be_checked()
    phone.go_forward()
    answer(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    phone.go_back()
    expect(phone.locator('input[name="q_age"][value="adult"]')).to_be_checked()


def test_everything_is_forgotten_when_asked(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    page.locator("button.skip").click()
    page.locator("button.pause").click()
    address = page.url
    assert page.evaluate("Object.keys(localStorage).length") > 0
    page.goto("/plan/")
    page.get_by_role("button", name="Forget everything").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("All forgotten.")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing here")
    page.goto("/plan/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Where does it ache?")


def test_with_less_motion_hands_are_still(at_the_player: Page) -> None:
    page = at_the_player
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    begin(page)
    page.locator("button.skip").click()
    page.wait_for_function("() => document.getAnimations().every(o => o.playState !== 'running')")
    still = place_of_hand(page)
    page.evaluate(MANY_FRAMES)
    assert place_of_hand(page) == still
