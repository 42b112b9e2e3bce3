"""With eyes shut: what a screen reader says through a whole short massage, in its order."""

import json

from playwright.sync_api import Page, Route, expect

from tests.browser import Site
from tests.journeys.walking import begin, come_to_the_player, player, score_on

FASTER = 10
TOLD = ("name", "end")
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
    """Give the same score, over in a few seconds."""
    if isinstance(value, list):
        return [_faster(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: round(part / FASTER) if name in TIMES else _faster(part)
        for name, part in value.items()
    }


def _play_faster(route: Route) -> None:
    """Leave out cues that would come so close to another one that a busy page says one of them."""
    score = json.loads(route.fetch().text())
    score["events"] = [
        one for one in score["events"] if one["type"] != "cue" or one["kind"] in TOLD
    ]
    route.fulfill(json=_faster(score))


def test_a_whole_massage_is_read_step_by_step(phone: Page, site: Site) -> None:
    page = phone
    page.add_init_script(NO_VOICE)
    page.add_init_script(LISTEN)
    come_to_the_player(page, site, {"upper_trapezius_right": 2}, minutes="5")
    page.route("**/score.json", _play_faster)
    page.reload()
    expect(player(page)).to_have_attribute("data-state", "ready")
    expect(page.get_by_role("button", name="Begin, or go on")).to_be_visible()
    begin(page)
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(player(page)).to_have_attribute("data-state", "ended", timeout=60_000)
    read: list[str] = page.evaluate("window.read")
    score = score_on(page)
    steps = [step["title"].split(": ")[0] for step in score["steps"]]
    assert _in_order(steps[1:], read)
    assert _in_order([cue["text"] for cue in score["events"] if cue.get("kind") in TOLD], read)


def _in_order(wanted: list[str], read: list[str]) -> bool:
    """Say whether all that is wanted is found in what was read, one after the other."""
    ahead = iter(read)
    return all(any(one in text for text in ahead) for one in wanted)
