"""The voice: how much it says, who speaks and how fast, and what stands in where there is none."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.walking import begin, come_to_the_player, player, score_on

SPEECH = Path(__file__).with_name("speaking.js").read_text(encoding="utf-8")
NONE_HERE = (
    "window.voices = [{name: 'Cloud', voiceURI: 'cloud', lang: 'en-GB', localService: false}];"
)
SHOULDER = {"upper_trapezius_right": 2}
# Whether the massage has gone past a moment, as its device remembers.
GONE_PAST = """at_ms => Object.entries(localStorage).some(
  ([key, kept]) => key.startsWith("unknot.play.") && JSON.parse(kept).position_ms > at_ms
)"""


def speaking(page: Page, site: Site, *, before: str = "") -> Page:
    """Come to the player of a browser that speaks."""
    page.add_init_script(before + SPEECH)
    come_to_the_player(page, site, SHOULDER)
    return page


def spoken(page: Page) -> list[dict[str, Any]]:
    """What was said so far."""
    said: list[dict[str, Any]] = page.evaluate("window.spoken")
    return said


def says(page: Page, text: str) -> None:
    """Wait until the voice says something."""
    page.wait_for_function("text => window.spoken.some(one => one.text === text)", arg=text)


def choose(page: Page, name: str, label: str) -> None:
    """Choose in the panel of sounds, and close it again."""
    page.locator("details.sound > summary").click()
    page.locator(f".speech select[name={name}]").select_option(label=label)
    page.keyboard.press("Escape")


def test_the_best_voice_on_this_device_says_each_cue(phone: Page, site: Site) -> None:
    page = speaking(phone, site)
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    expect(player(page)).to_have_attribute("data-voice", "heard")
    assert {one["voice"] for one in spoken(page)} == {"Thandi"}
    assert {one["rate"] for one in spoken(page)} == {0.92}


def test_after_another_language_was_chosen_no_voice_says_a_sentence_of_the_other(
    phone: Page, site: Site
) -> None:
    page = speaking(phone, site)
    cookie = {"name": "unknot_language", "value": "af", "url": site.url}
    page.context.add_cookies([cookie])  # type: ignore[list-item]
    page.reload()
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    page.locator("button.hurt").click()
    expect(page.get_by_role("dialog")).to_contain_text("Stop. Hande weg, saggies.")
    english = {one["text"] for one in score_on(page)["events"] if one["type"] == "cue"}
    assert {one["text"] for one in spoken(page)} <= english


def test_who_speaks_and_how_fast_is_chosen_and_remembered(phone: Page, site: Site) -> None:
    page = speaking(phone, site)
    choose(page, "speaker", "Cloud")
    expect(page.locator(".speech-note")).to_contain_text("sent to whoever makes it")
    choose(page, "rate", "Slowly")
    page.reload()
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    assert [(one["voice"], one["rate"]) for one in spoken(page)] == [("Cloud", 0.85)]


def test_without_a_voice_on_the_device_nothing_is_sent_and_words_stand_large(
    phone: Page, site: Site
) -> None:
    page = speaking(phone, site, before=NONE_HERE)
    begin(page)
    expect(player(page)).to_have_attribute("data-voice", "unheard")
    expect(page.locator(".said")).to_have_text("Read out: Let’s begin. You can stop at any time.")
    assert spoken(page) == []
    page.locator("details.sound > summary").click()
    expect(page.locator(".speech-note")).to_contain_text("This device has no voice")


def test_almost_nothing_is_said_after_it_was_chosen(phone: Page, site: Site) -> None:
    page = speaking(phone, site)
    choose(page, "talk", "Almost nothing")
    expect(page.locator(".talk-note")).to_contain_text("A bell for each step")
    cues = [event for event in score_on(page)["events"] if event["type"] == "cue"]
    name = next(cue for cue in cues if cue["kind"] == "name")
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    page.wait_for_function(GONE_PAST, arg=name["at_ms"])
    assert name["text"] not in [one["text"] for one in spoken(page)]
    page.reload()
    page.locator("details.sound > summary").click()
    expect(page.locator(".speech select[name=talk]")).to_have_value("least")


def test_a_sentence_that_a_pause_broke_off_is_said_again(phone: Page, site: Site) -> None:
    page = speaking(phone, site, before="window.endless = true;")
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    page.wait_for_function("() => window.spoken[0].began")
    page.locator("button.pause").click()
    expect(player(page)).to_have_attribute("data-state", "paused")
    begin(page)
    page.wait_for_function("() => window.spoken.length === 2")
    assert len({one["text"] for one in spoken(page)}) == 1


def test_a_voice_that_never_ends_holds_up_nothing(phone: Page, site: Site) -> None:
    page = speaking(phone, site, before="window.endless = true;")
    begin(page)
    page.wait_for_function("() => window.spoken.length >= 2")
    expect(player(page)).to_have_attribute("data-state", "playing")


def test_voices_that_come_late_are_listed_and_speak(phone: Page, site: Site) -> None:
    page = speaking(phone, site, before="window.voices = [];")
    assert page.locator(".speech select[name=speaker] option").count() == 1
    page.evaluate(
        "window.voices = [{name: 'Late', voiceURI: 'late', lang: 'en-ZA', localService: true}]"
    )
    expect(page.locator(".speech select[name=speaker] option")).to_have_count(2)
    begin(page)
    says(page, "Let’s begin. You can stop at any time.")
    assert spoken(page)[0]["voice"] == "Late"


@pytest.mark.parametrize("size", [(320, 568), (390, 844), (844, 390), (1280, 800)])
def test_everyone_can_read_and_reach_the_panel(
    phone: Page, site: Site, size: tuple[int, int]
) -> None:
    page = speaking(phone, site)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.locator("details.sound > summary").click()
    assert accessibility_violations(page) == []
    for select in page.locator(".speech select").all():
        select.scroll_into_view_if_needed()
        box = select.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 48
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size[0]
