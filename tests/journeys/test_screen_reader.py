"""With eyes shut: what a screen reader says through a whole short massage, in its order."""

import json

from playwright.sync_api import Page, Route, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player, score_on

FASTER = 5
TIMES = ("start_ms", "end_ms", "duration_ms", "at_ms", "in_ms", "out_ms")
NO_VOICE = """Object.defineProperty(window, "speechSynthesis", { value: undefined });"""
# What a screen reader is told of: each change of a part that is live when it changes.
LISTEN = """window.read = [];
addEventListener("DOMContentLoaded", () => {
  const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  new MutationObserver(changes => {
    for (const { target } of changes) {
      const part = (target.nodeType === 1 ? target : target.parentElement)?.closest(live);
      const text = part?.innerText.replace(/\\s+/g, " ").trim();
      if (text && window.read.at(-1) !== text) window.read.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});"""


def _faster(value: object) -> object:
    """Give the same score, over in a minute; no two cues come closer than most of a second."""
    if isinstance(value, list):
        return [_faster(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: round(part / FASTER) if name in TIMES else _faster(part)
        for name, part in value.items()
    }


def _play_faster(route: Route) -> None:
    route.fulfill(json=_faster(json.loads(route.fetch().text())))


def test_a_whole_massage_is_read_step_by_step(phone: Page, site: Site) -> None:
    page = phone
    page.add_init_script(NO_VOICE)
    page.add_init_script(LISTEN)
    come_to_the_player(page, site, {"upper_trapezius_right": 2}, minutes="5")
    page.route("**/score.json", _play_faster)
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "ready")
    page.unroute("**/score.json")
    expect(page.get_by_role("button", name="Tap anywhere to begin")).to_be_visible()
    begin(page)
    expect(page.get_by_role("button", name="Tap anywhere to pause")).to_be_visible()
    expect(player(page)).to_have_attribute("data-state", "ended", timeout=120_000)
    expect(page.get_by_role("button", name="That was your massage")).to_be_disabled()
    read: list[str] = page.evaluate("window.read")
    score = score_on(page)
    steps = [step["title"].split(": ")[0] for step in score["steps"]]
    assert _in_order(steps[1:], read)
    cues = [event["text"] for event in score["events"] if event["type"] == "cue"]
    assert len(cues) > 20
    assert _in_order(cues, read)


def _in_order(wanted: list[str], read: list[str]) -> bool:
    """Say whether all that is wanted is found in what was read, one after the other."""
    ahead = iter(read)
    return all(any(one in text for text in ahead) for one in wanted)
