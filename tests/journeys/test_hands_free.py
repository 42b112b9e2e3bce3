"""Oily hands: headphones, pedals, spoken words and interruptions lead a massage as taps do."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site
from tests.journeys.walking import (
    begin,
    come_to_the_player,
    is_large_enough_to_read,
    place_of_hand,
    player,
)

BUTTONS = """window.buttons = {};
navigator.mediaSession.setActionHandler = (name, run) => { window.buttons[name] = run; };"""
SOUNDS = """window.contexts = [];
window.AudioContext = class extends AudioContext {
  constructor(...given) { super(...given); window.contexts.push(this); }
};
window.silences = [];
window.Audio = class extends Audio {
  constructor(...given) { super(...given); window.silences.push(this); }
};"""
EAR = """window.ears = [];
window.SpeechRecognition = class extends EventTarget {
  static async available(how) { window.asked = how; return "available"; }
  get processLocally() { return this.local ?? false; }
  set processLocally(local) { this.local = local; }
  start() { window.ears.push(this); this.listens = true; }
  abort() { this.listens = false; }
};
window.hear = (words, isFinal = true) => {
  const results = [Object.assign([{ transcript: words }], { isFinal })];
  const heard = Object.assign(new Event("result"), { results, resultIndex: 0 });
  window.ears.at(-1).dispatchEvent(heard);
};"""
NO_EAR = "delete window.SpeechRecognition;"
SEEN = """seen => {
  Object.defineProperty(document, "hidden", { value: !seen, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
# The sound began anew since there were so many, and nothing older sounds.
ANEW = """before => window.contexts.length > before && window.contexts.at(-1).state === 'running'
  && window.contexts.slice(0, -1).every(one => one.state === 'closed')"""
HEARD = "window.contexts.at(-1).currentTime"
MOVING = "() => document.getAnimations().filter(one => one.playState === 'running').length"


@pytest.fixture
def at_the_player(phone: Page, site: Site) -> Page:
    """A massage of five minutes, ready to begin."""
    come_to_the_player(phone, site, {"upper_trapezius_right": 2}, minutes="5")
    return phone


def begin_with(page: Page, script: str) -> None:
    """Begin in a browser that is as the script makes it."""
    page.add_init_script(script)
    page.reload()
    begin(page)


def count(page: Page) -> str:
    """Which step it is, of how many."""
    return page.locator(".count-words").inner_text()


def test_buttons_of_headphones_pause_go_on_and_change_steps(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, BUTTONS)
    page.evaluate("window.buttons.pause()")
    expect(player(page)).to_have_attribute("data-state", "paused")
    assert page.evaluate("navigator.mediaSession.playbackState") == "paused"
    first = count(page)
    page.evaluate("window.buttons.nexttrack()")
    expect(page.locator(".count-words")).not_to_have_text(first)
    page.evaluate("window.buttons.previoustrack()")
    expect(page.locator(".count-words")).to_have_text(first)
    page.evaluate("window.buttons.play()")
    expect(player(page)).to_have_attribute("data-state", "playing")
    assert page.evaluate("navigator.mediaSession.playbackState") == "playing"


def test_a_button_of_headphones_never_passes_over_pain(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, BUTTONS)
    page.locator("button.hurt").click()
    page.evaluate("window.buttons.play()")
    expect(player(page)).to_have_attribute("data-state", "hurt")


def test_a_pedal_that_turns_pages_turns_to_the_next_step(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    page.locator("button.pause").blur()
    page.keyboard.press("Enter")
    expect(player(page)).to_have_attribute("data-state", "paused")
    first = count(page)
    page.keyboard.press("PageDown")
    expect(page.locator(".count-words")).not_to_have_text(first)
    page.keyboard.press("PageUp")
    expect(page.locator(".count-words")).to_have_text(first)


def test_after_a_look_at_the_sounds_a_pedal_and_the_keys_lead_the_massage_again(
    at_the_player: Page,
) -> None:
    page = at_the_player
    begin(page)
    first = count(page)
    for _ in ("opened", "closed"):
        page.locator("details.sound summary").click()
    page.keyboard.press("PageDown")
    expect(page.locator(".count-words")).not_to_have_text(first)
    page.keyboard.press("Enter")
    expect(player(page)).to_have_attribute("data-state", "paused")
    page.locator("details.sound summary").click()
    page.locator("input[name=voice]").focus()
    page.keyboard.press("Escape")
    expect(page.locator("details.sound .sheet")).to_be_hidden()
    page.keyboard.press("h")
    expect(player(page)).to_have_attribute("data-state", "hurt")


def test_a_system_that_wants_quiet_pauses_it_and_it_says_why(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, SOUNDS)
    page.wait_for_function("() => window.silences.some(one => !one.paused)")
    page.evaluate("window.silences.forEach(one => one.pause())")
    expect(player(page)).to_have_attribute("data-state", "paused")
    expect(page.locator(".notice")).to_contain_text("The sound was taken away")
    assert is_large_enough_to_read(page.locator(".notice"))
    begin(page)
    expect(page.locator(".notice")).to_have_text("")


def test_other_headphones_are_played_to_at_once_from_the_same_place(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, SOUNDS)
    page.locator("button.skip").click()
    step = count(page)
    before = page.evaluate("window.contexts.length")
    page.evaluate("navigator.mediaDevices.dispatchEvent(new Event('devicechange'))")
    page.wait_for_function(ANEW, arg=before)
    expect(player(page)).to_have_attribute("data-state", "playing")
    assert count(page) == step


def test_while_nobody_looks_pictures_rest_and_the_sound_goes_on(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, SOUNDS)
    page.locator("button.skip").click()
    page.wait_for_function(f"() => ({MOVING})() > 0")
    page.evaluate(SEEN, arg=False)
    page.wait_for_function(f"() => ({MOVING})() === 0")  # a hand that settles comes to its end
    still = place_of_hand(page)
    heard = page.evaluate(HEARD)
    page.wait_for_function(f"heard => {HEARD} > heard + 0.7", arg=heard)
    assert place_of_hand(page) == still
    page.evaluate(SEEN, arg=True)
    page.wait_for_function(f"() => ({MOVING})() > 0")
    assert place_of_hand(page) != still


def test_spoken_words_do_what_buttons_do_on_the_device_alone(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, EAR)
    assert page.evaluate("window.ears.length") == 0
    page.locator("details.sound summary").click()
    page.get_by_role("button", name="Listen to what we say").click()
    expect(page.locator(".hearing-note")).to_contain_text("on this device only")
    assert page.evaluate("window.asked") == {"langs": ["en-ZA"], "processLocally": True}
    assert page.evaluate("window.ears.map(one => one.processLocally)") == [True]
    first = count(page)
    page.evaluate("window.hear('next')")
    expect(page.locator(".count-words")).not_to_have_text(first)
    page.evaluate("window.hear('again')")
    page.evaluate("window.hear('Softer.')")
    expect(player(page)).to_have_attribute("data-level", "1")
    page.evaluate("window.hear('pause')")
    expect(player(page)).to_have_attribute("data-state", "paused")
    page.evaluate("window.hear('go on')")
    expect(player(page)).to_have_attribute("data-state", "playing")
    page.evaluate("window.hear('what comes next is dinner')")
    page.evaluate("window.hear('softer', false)")  # the sentence goes on, perhaps
    expect(player(page)).to_have_attribute("data-level", "1")
    page.evaluate("window.hear('please stop', false)")  # what stops the hands waits for nothing
    expect(player(page)).to_have_attribute("data-state", "hurt")
    assert page.evaluate("window.ears.at(-1).listens") is False


@pytest.mark.parametrize("language", ["en", "af"])
def test_pain_and_no_breath_stop_the_hands_in_whatever_words(
    at_the_player: Page, site: Site, language: str
) -> None:
    page = at_the_player
    cookie = {"name": "unknot_language", "value": language, "url": site.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    begin_with(page, EAR)
    page.locator("details.sound summary").click()
    page.locator(".hearing button").click()
    page.locator("details.sound summary").click()
    spoken = page.locator("html").get_attribute("lang")
    assert page.evaluate("window.asked") == {"langs": [spoken], "processLocally": True}
    said = {
        "en": ["my neck hurts", "that hurt", "Ow!", "so much pain", "I can't breathe"],
        "af": ["my nek is seer", "Eina!", "soveel pyn", "ek kan nie asemhaal nie"],
    }
    for words in said[language]:
        page.evaluate("words => window.hear(words)", words)
        expect(player(page)).to_have_attribute("data-state", "hurt")
        page.keyboard.press("Escape")
        expect(player(page)).to_have_attribute("data-state", "paused")


def test_where_speech_cannot_stay_on_the_device_it_is_off_and_says_so(at_the_player: Page) -> None:
    page = at_the_player
    begin_with(page, NO_EAR)
    page.locator("details.sound summary").click()
    expect(page.locator(".hearing-note")).to_contain_text("so it stays off")


def test_after_pain_nothing_offers_more_pressure_again(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    page.locator("button.skip").click()
    page.locator("button.ease").click()
    expect(page.locator("button.firmer")).to_be_visible()
    page.locator("button.hurt").click()
    page.keyboard.press("Escape")
    expect(player(page)).to_have_attribute("data-state", "paused")
    expect(page.locator("button.firmer")).to_be_hidden()
    page.reload()
    expect(player(page)).to_have_attribute("data-level", "2")
    expect(page.locator("button.firmer")).to_be_hidden()


def test_pictures_wait_as_long_as_was_set_for_wireless_sound(at_the_player: Page) -> None:
    page = at_the_player
    begin(page)
    page.locator("button.pause").click()
    page.locator("details.sound summary").click()
    page.get_by_label("Hands wait for sound").fill("200")
    page.reload()
    expect(page.get_by_label("Hands wait for sound")).to_have_value("200")


RANDOM = """async seed => {
  const address = document.querySelector("link[rel=modulepreload][href*='/session.']").href;
  const { Session } = await import(address);
  const play = Session.prototype.play;
  Session.prototype.play = function () { window.session = this; return play.call(this); };
  const press = name => document.querySelector(`button.${name}`).click();
  const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
  const playing = () => document.querySelector("main.player").dataset.state === "playing";
  const until = async wanted => { while (playing() !== wanted) await wait(5); };
  let state = seed;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  press("pause");
  await until(true);
  const { transport, timeline } = window.session;
  const starts = timeline.steps.map(step => step.start_ms);
  let began_ms = 0;  // where it was in the very moment in which it went on
  const start = transport.play;
  transport.play = clock => { start.call(transport, clock); began_ms = transport.position_ms; };
  const seen = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await wait(100 + 250 * random());
    const dice = random();
    const [before_ms, zero] = [transport.position_ms, transport.secondsAt(0)];
    if (dice < 0.15) {
      press("skip");
      seen.push(["skip", began_ms - starts.find(start => start > before_ms)]);
    } else if (dice < 0.4) {
      press("repeat");
      seen.push(["repeat", Math.min(...starts.map(start => Math.abs(began_ms - start)))]);
    } else if (dice < 0.6) {
      press("ease");
      seen.push(["ease", 1000 * (transport.secondsAt(0) - zero)]);
    } else {
      const lost = dice < 0.8;
      if (lost) window.contexts.at(-1).suspend(); else press("pause");
      await until(false);
      const paused_ms = transport.position_ms;
      await wait(100);
      seen.push(["place", transport.position_ms - paused_ms]);
      press("pause");
      await until(true);
      seen.push([lost ? "lost" : "pause", began_ms - paused_ms]);
    }
  }
  return seen;
}"""


A_MICROSECOND_MS = 0.001


@pytest.mark.parametrize("seed", [7])
def test_after_twenty_things_that_happen_it_is_exactly_where_it_should_be(
    at_the_player: Page, seed: int
) -> None:
    page = at_the_player
    page.add_init_script(SOUNDS)
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "ready")
    happened: list[tuple[str, float]] = page.evaluate(RANDOM, seed)
    assert len([name for name, _ in happened if name != "place"]) == 20
    assert {name for name, _ in happened} == {"skip", "repeat", "ease", "pause", "lost", "place"}
    assert [one for one in happened if abs(one[1]) > A_MICROSECOND_MS] == []
