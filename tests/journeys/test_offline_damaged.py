"""What is damaged on a device is said in a sentence; what is whole plays, now or with a network."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.keeping import (
    cut_the_network,
    keep_a_session,
    play,
    wait_until_works_offline,
)
from tests.journeys.walking import player

DAMAGED = "This massage kept here is damaged and cannot be played. Let go of it,"
WAITS = "could not be loaded whole. Come back with a network, and it plays again."
FAULTS = {
    "looks-null": "kept.look = null",
    "limits-gone": "delete kept.limits",
    "cycles-none": "strokes.forEach(one => { one.cycles = 0 })",
    "lengths-none": "strokes.forEach(one => { one.duration_ms = NaN })",
}
# Lay a damaged copy of what is kept beside it.
COPY = """async () => {
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const database = await asked(indexedDB.open("unknot", 1));
  const store = () => database.transaction("kept", "readwrite").objectStore("kept");
  const [whole] = (await asked(store().getAll())).filter(({ id }) => !id.includes("-"));
  const kept = structuredClone(whole);
  const strokes = kept.score.events.filter(({ type }) => type === "stroke");
  kept.id = "NAME";
  FAULT;
  await asked(store().put(kept));
  database.close();
}"""
TAKE = """async (part) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) if (one.url.includes(part)) await cache.delete(one);
  }
}"""

# Leave of a script that is held only its first part.
CUT = """async ([part, share]) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const one of await cache.keys()) if (one.url.includes(part)) {
      const text = await (await cache.match(one)).text();
      const headers = { "Content-Type": "text/javascript" };
      await cache.put(one, new Response(text.slice(0, share * text.length), { headers }));
    }
  }
}"""


@pytest.fixture
def page(page: Page) -> Page:
    """A phone that keeps a session."""
    keep_a_session(page)
    wait_until_works_offline(page)
    return page


def test_a_damaged_session_is_listed_and_let_go_of_and_others_play(page: Page) -> None:
    cut_the_network(page)
    for name, fault in FAULTS.items():
        page.evaluate(COPY.replace("NAME", name).replace("FAULT", fault))
        page.goto(f"/kept/play/{name}/")
        expect(page.get_by_role("heading", level=1)).to_have_text("Kept on this device.")
    items = page.locator(".kept-list li")
    damaged = items.filter(has_text=DAMAGED)
    expect(items).to_have_count(1 + len(FAULTS))
    expect(damaged).to_have_count(len(FAULTS))
    expect(damaged.get_by_role("link")).to_have_count(0)
    assert accessibility_violations(page) == []
    for left in reversed(range(len(FAULTS))):
        damaged.get_by_role("button", name="Let go of it").first.click()
        expect(damaged).to_have_count(left)
    play(page)


def lose(page: Page, part: str) -> None:
    """Lose a part of what was fetched ahead, and open the session without a network."""
    page.goto("/kept/")
    address = page.get_by_role("link", name="Play").get_attribute("href") or ""
    cut_the_network(page)
    page.evaluate(TAKE, part)
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("Kept on this device.")
    kept = page.locator(".kept-list li")
    expect(kept).to_contain_text(WAITS)
    expect(kept).not_to_contain_text("Let go")
    expect(kept.get_by_role("link")).to_have_count(0)
    expect(kept.locator("h2")).to_have_text("5 minutes, to ease, with someone, face down")


def test_a_page_that_the_device_lost_is_fetched_again_once_there_is_a_network(page: Page) -> None:
    lose(page, "/kept/player/")
    page.context.set_offline(False)
    page.reload()
    play(page)
    expect(player(page)).to_have_attribute("data-state", "playing")


def test_kept_again_a_session_plays_although_the_device_lost_a_script(page: Page) -> None:
    lose(page, "/player/session.")
    page.context.set_offline(False)
    page.goto("/along/")
    page.get_by_role("button", name="Keep on this device").click()
    expect(page.locator(".keep [data-when]:visible")).to_contain_text("It is kept")
    cut_the_network(page)
    page.goto("/kept/")
    play(page)


@pytest.mark.parametrize("script", ["/player/session.", "/player/start."])
@pytest.mark.parametrize("share", [0, 0.5])
def test_a_script_that_is_there_but_not_whole_is_said_and_loaded_again(
    page: Page, script: str, share: float
) -> None:
    cut_the_network(page)
    page.goto("/kept/")
    page.evaluate(CUT, [script, share])
    page.get_by_role("link", name="Play").click()
    late = page.locator(".late")
    expect(late).to_contain_text("Something may be missing here.")
    expect(late).to_be_hidden()
    page.evaluate("document.querySelector('.late').getAnimations().forEach(one => one.finish())")
    expect(late).to_be_visible()
    assert accessibility_violations(page) == []
    late.get_by_role("link", name="Load it again").click()
    expect(late).to_be_hidden()
    page.evaluate("document.querySelector('.late').getAnimations().forEach(one => one.finish())")
    expect(late).to_be_visible()  # without a network nothing is let go of
    page.context.set_offline(False)
    if script == "/player/session.":
        late.get_by_role("link", name="Load it again").click()
        expect(player(page)).to_have_attribute("data-state", "ready")


def test_where_no_page_is_left_a_sentence_is(page: Page) -> None:
    cut_the_network(page)
    page.evaluate(TAKE, "/")
    for address in ("/kept/", "/plan/"):
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_have_text("What was kept here is damaged.")
        assert accessibility_violations(page) == []
