"""Check-ins while it plays: a number from 0 to 10 keeps it, eases it, or stops it; none is fine."""

import json
import time

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.walking import begin, come_to_the_player, player, score_on

SOON_MS = 700
BUSY = """seconds => {
  const until = performance.now() + 1000 * seconds;
  while (performance.now() < until);
}"""


def asked_soon(route: Route) -> None:
    """Let the first kneading be asked about as soon as it began, not after its twenty seconds."""
    if route.request.method == "HEAD":  # it asks only whether it may be played
        route.continue_()
        return
    score = json.loads(route.fetch().text())
    number = next(n for n, step in enumerate(score["steps"]) if step["technique"] == "petrissage")
    step = score["steps"][number]
    asked = {
        "type": "cue",
        "at_ms": step["start_ms"] + SOON_MS,
        "step": number,
        "kind": "check_in",
        "text": "Which number is it now?",
    }
    later = [
        event
        for event in score["events"]
        if event.get("at_ms", 0) < step["start_ms"]
        or event.get("step") != number
        or event["type"] != "cue"
    ]
    score["events"] = sorted(
        [*later, asked], key=lambda event: event.get("at_ms", event.get("start_ms"))
    )
    route.fulfill(json=score)


@pytest.fixture
def asked(phone: Page, site: Site) -> Page:
    """A massage that plays, and has just asked how the pressure is."""
    phone.route("**/play/*/score.json", asked_soon)
    come_to_the_player(phone, site, {"lumbar_paraspinal_left": 2})
    begin(phone)
    come_to_the_question(phone)
    return phone


def come_to_the_question(page: Page) -> None:
    """Skip to the first kneading, which is asked about as soon as it began."""
    techniques = [step["technique"] for step in score_on(page)["steps"]]
    before = techniques.index("petrissage")
    while int(page.locator(".count-words").inner_text().split()[0]) <= before:
        page.locator("button.skip").click()
    expect(page.locator(".check-in")).to_be_visible()


def question(page: Page) -> Locator:
    """The question about the pressure."""
    return page.get_by_role("group", name="How is the pressure, 0 to 10?")


def rate(page: Page, number: int) -> None:
    """Press a number."""
    question(page).get_by_role("button", name=str(number), exact=True).click()


def test_four_stays_as_it_is(asked: Page) -> None:
    rate(asked, 4)
    expect(question(asked)).to_contain_text("Good. It stays as it is.")
    expect(player(asked)).to_have_attribute("data-level", "0")
    expect(player(asked)).to_have_attribute("data-state", "playing")
    expect(question(asked)).to_be_hidden()


def test_two_never_makes_it_firmer(asked: Page) -> None:
    rate(asked, 2)
    expect(player(asked)).to_have_attribute("data-level", "0")


def test_seven_eases_from_there_visibly_and_audibly(asked: Page) -> None:
    rate(asked, 7)
    expect(player(asked)).to_have_attribute("data-level", "1")
    expect(question(asked)).to_contain_text("Gentler from here on.")
    expect(asked.locator(".said")).to_contain_text("Gentler now")
    expect(player(asked)).to_have_attribute("data-state", "playing")


def test_seven_again_eases_again_and_then_it_stops(asked: Page) -> None:
    for level in ("1", "2"):
        rate(asked, 7)
        expect(player(asked)).to_have_attribute("data-level", level)
    rate(asked, 7)
    expect(player(asked)).to_have_attribute("data-state", "hurt")
    expect(asked.get_by_role("dialog")).to_contain_text("Nothing gentler is left.")
    expect(asked.get_by_role("button", name="Go on, gentler")).to_have_count(0)


def test_digits_answer_it_and_a_one_and_a_nought_are_ten(asked: Page) -> None:
    asked.keyboard.press("4")
    expect(question(asked)).to_contain_text("Good.")
    pressed = time.time()
    press(asked, "1", pressed)
    asked.evaluate(BUSY, 2)
    press(asked, "0", pressed + 1)  # it hears of it late
    expect(player(asked)).to_have_attribute("data-level", "1")


def press(page: Page, digit: str, at: float) -> None:
    """Press a digit at a moment, whenever the page comes to hear of it."""
    tools = page.context.new_cdp_session(page)
    key = {"type": "keyDown", "key": digit, "text": digit, "timestamp": at}
    tools.send("Input.dispatchKeyEvent", key)
    tools.detach()


def test_it_stops_no_clock_and_goes_when_one_skips(asked: Page) -> None:
    expect(player(asked)).to_have_attribute("data-state", "playing")
    asked.locator("button.skip").click()
    expect(question(asked)).to_be_hidden()


def test_a_screen_reader_hears_it_once(asked: Page) -> None:
    assert question(asked).locator("[aria-live], [role=status]").count() == 0
    heard = asked.locator("[aria-live=polite], [role=status]").all_inner_texts()
    assert sum("number" in text or "pressure" in text for text in heard) == 1


@pytest.mark.parametrize("size", [(390, 844), (320, 568), (844, 390), (1280, 800)])
def test_everyone_can_read_and_reach_it_on_any_screen(asked: Page, size: tuple[int, int]) -> None:
    asked.set_viewport_size({"width": size[0], "height": size[1]})
    assert accessibility_violations(asked) == []
    for number in question(asked).get_by_role("button").all():
        box = number.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
        number.click(trial=True)
