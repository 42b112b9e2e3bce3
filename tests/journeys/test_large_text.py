"""Enlarged twice, and on small phones: all can be read and pressed, and hands stay in sight."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Site
from tests.journeys.test_check_ins import asked_soon, come_to_the_question
from tests.journeys.walking import begin, come_to_the_player

ENLARGED = {"width": 195, "height": 422}
OVERFLOWS = "one => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight"


def _played_on(page: Page, site: Site, width: int, height: int) -> Page:
    come_to_the_player(page, site, {"upper_trapezius_right": 2}, minutes="5")
    begin(page)
    page.set_viewport_size({"width": width, "height": height})
    return page


@pytest.fixture
def enlarged(phone: Page, site: Site) -> Page:
    """A massage that plays on a phone of 390 by 844, all enlarged twice."""
    return _played_on(phone, site, **ENLARGED)


def _bottom(one: Locator) -> float:
    box = one.bounding_box()
    assert box is not None
    return box["y"] + box["height"]


def _top(one: Locator) -> float:
    box = one.bounding_box()
    assert box is not None
    return box["y"]


def test_each_control_holds_its_words(enlarged: Page) -> None:
    enlarged.locator("button.ease").click()
    for name in ("repeat", "ease", "hurt", "skip", "firmer"):
        button = enlarged.locator(f"button.{name}")
        expect(button).to_be_in_viewport(ratio=1)
        assert not button.evaluate(OVERFLOWS), name
    enlarged.locator("button.firmer").click()
    expect(enlarged.locator(".eased")).to_be_hidden()


def test_no_words_lie_on_others(enlarged: Page) -> None:
    enlarged.locator("button.skip").click()
    expect(enlarged.locator(".said")).to_contain_text("glide")
    assert _bottom(enlarged.locator(".words")) <= _top(enlarged.locator(".controls"))
    assert _bottom(enlarged.locator(".controls")) <= _top(enlarged.locator(".ribbon p"))
    assert not enlarged.locator(".count").evaluate(OVERFLOWS)


def test_every_volume_can_be_set(enlarged: Page) -> None:
    enlarged.locator(".sound summary").click()
    for control in enlarged.locator(".sheet").locator("input, select, button").all():
        control.scroll_into_view_if_needed()
        expect(control).to_be_in_viewport(ratio=0.98)  # rounded to whole pixels
    assert not enlarged.locator(".sheet").evaluate("one => one.scrollWidth > one.clientWidth")


@pytest.mark.parametrize(("width", "height"), [(195, 422), (320, 568), (422, 195), (568, 320)])
def test_the_way_out_of_pain_is_in_sight(phone: Page, site: Site, width: int, height: int) -> None:
    page = _played_on(phone, site, width, height)
    page.locator("button.hurt").click()
    expect(page.locator(".hurts-end")).to_be_in_viewport(ratio=1)
    page.locator("[data-sign=stop_firm]").click()
    expect(page.locator(".hurts-place")).to_be_visible()
    expect(page.locator(".hurts-end")).to_be_in_viewport(ratio=1)
    page.locator(".hurts-end").click(trial=True)
    page.locator(".hurts-place button").first.click()
    for way in (".hurts-gentler", ".hurts-end"):
        expect(page.locator(way)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(("width", "height"), [(195, 422), (320, 480), (320, 568), (390, 664)])
def test_hands_on_the_lower_back_stand_above_the_words(
    phone: Page, site: Site, width: int, height: int
) -> None:
    page = _played_on(phone, site, width, height)
    expect(page.locator(".said")).to_contain_text("lower back")
    for hand in page.locator(".hand-body").all():
        assert _bottom(hand) <= _top(page.locator(".words"))


def test_in_afrikaans_too_a_question_and_its_answer_are_read_whole(phone: Page, site: Site) -> None:
    """Beside each stands its English."""
    phone.route("**/play/*/score.json", asked_soon)
    phone.context.add_cookies([{"name": "unknot_language", "value": "af", "url": site.url}])
    page = _played_on(phone, site, **ENLARGED)
    come_to_the_question(page)
    expect(page.locator(".check-in-title")).to_contain_text("Hoe is die druk")
    for words in (".cue", ".check-in-title"):
        _is_read_whole_if_at_all(page.locator(words))
    page.locator(".check-in-numbers button").nth(4).click()
    expect(page.locator(".check-in-answer")).not_to_be_empty()
    for words in (".cue", ".check-in-title", ".check-in-answer"):
        _is_read_whole_if_at_all(page.locator(words))


def _is_read_whole_if_at_all(words: Locator) -> None:
    if "inset" not in words.evaluate("one => getComputedStyle(one).clipPath"):
        expect(words).to_be_in_viewport(ratio=0.99)


def test_on_the_smallest_phone_in_afrikaans_each_control_holds_its_words(
    phone: Page, site: Site
) -> None:
    phone.context.add_cookies([{"name": "unknot_language", "value": "af", "url": site.url}])
    page = _played_on(phone, site, 320, 568)
    for name in ("repeat", "ease", "hurt", "skip"):
        assert not page.locator(f"button.{name}").evaluate(OVERFLOWS), name
