"""Someone has to be asked: the note goes along on paper, and the answer comes back to the plan."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.walking import answer, choose, say_where

ON_WARFARIN = (("q_bloodthinner", "yes"), ("q_bloodthinner_which", "anticoagulant"))
MANY = (*ON_WARFARIN, ("q_bone", "yes"), ("q_bone_which", "osteoporosis_severe"))
VERDICTS = {
    "Yes, gently.": (),
    "Yes, with care.": (("q_bone", "yes"), ("q_bone_which", "osteoporosis")),
    "Ask your doctor or pharmacist first.": ON_WARFARIN,
    "Not today.": (("q_fever", "yes"), ("q_fever_which", "fever")),
    "Please get help now.": (("q_chest", "yes"),),
}


def sheets(page: Page) -> int:
    """How many sheets of paper a page prints on."""
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def come_to_the_question(page: Page, *said: tuple[str, str]) -> None:
    say_where(page, {"lumbar_paraspinal_left": 2}, minutes="20")
    answer(page, *said)


def note_that_they_agreed(page: Page) -> None:
    page.locator("#asked summary").click()
    choose(page, "who", "pharmacist")
    choose(page, "said", "yes")
    choose(page, "codes", "anticoagulant")
    page.get_by_role("button", name="Note what they said").click()


@pytest.mark.parametrize("heading", VERDICTS)
def test_each_verdict_has_its_page_with_a_sentence(phone: Page, heading: str) -> None:
    come_to_the_question(phone, *VERDICTS[heading])
    expect(phone.get_by_role("heading", level=1)).to_have_text(heading)
    expect(phone.locator("main .lead")).not_to_be_empty()


@pytest.mark.parametrize("said", [ON_WARFARIN, MANY], ids=["one finding", "several"])
def test_the_note_prints_on_one_sheet_black_on_white(
    desktop: Page, said: tuple[tuple[str, str], ...]
) -> None:
    say_where(desktop, {"lumbar_paraspinal_left": 2}, minutes="20")
    desktop.get_by_label("Which medicines?").fill("Warfarin 5mg every evening, Brufen 400")
    desktop.get_by_role("button", name="Add").click()
    answer(desktop, *said)
    desktop.get_by_role("link", name="A note to print").click()
    expect(desktop.get_by_role("button", name="Print this note")).to_be_visible()
    assert accessibility_violations(desktop) == []

    desktop.emulate_media(media="print")
    assert sheets(desktop) == 1
    for hidden in ("header.top", "footer.foot", ".note-tools"):
        expect(desktop.locator(hidden)).to_be_hidden()
    expect(desktop.locator(".sheet")).to_have_css("color", "rgb(0, 0, 0)")
    expect(desktop.locator(".sheet")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_the_button_prints_the_note(desktop: Page) -> None:
    come_to_the_question(desktop, *ON_WARFARIN)
    desktop.goto("/plan/note/")
    desktop.evaluate("window.print = () => { document.title = 'printing' }")
    desktop.get_by_role("button", name="Print this note").click()
    expect(desktop).to_have_title("printing")


def test_what_they_said_stands_on_the_plan_and_can_be_taken_back(phone: Page) -> None:
    come_to_the_question(phone, *ON_WARFARIN)
    note_that_they_agreed(phone)
    expect(phone.locator(".said-so")).to_contain_text("Your pharmacist agreed on ")
    phone.get_by_role("button", name="Take this back").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )


def test_limits_are_asked_for_where_a_yes_came_with_some(phone: Page) -> None:
    come_to_the_question(phone, *ON_WARFARIN)
    phone.locator("#asked summary").click()
    expect(phone.locator(".within")).to_be_hidden()
    choose(phone, "said", "limits")
    expect(phone.locator(".within")).to_be_visible()
    choose(phone, "said", "no")
    expect(phone.locator(".about")).to_be_hidden()


def test_the_bruise_watch_prints_on_one_sheet(desktop: Page) -> None:
    come_to_the_question(desktop, *ON_WARFARIN)
    desktop.goto("/after/")
    assert accessibility_violations(desktop) == []
    desktop.emulate_media(media="print")
    expect(desktop.get_by_text("Look for bruises until")).to_be_visible()
    assert sheets(desktop) == 1


def test_the_numbers_are_large_enough_on_the_smallest_phone(phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    come_to_the_question(phone, ("q_chest", "yes"))
    numbers = phone.locator("a.number")
    expect(numbers.first).to_have_attribute("href", "tel:112")
    expect(numbers.first).to_be_in_viewport()
    for number in numbers.all():
        box = number.bounding_box()
        assert box is not None
        assert box["height"] >= 72
        assert box["x"] + box["width"] <= 320


@pytest.mark.parametrize("address", ["/plan/note/", "/after/"])
def test_what_can_be_printed_fits_the_smallest_phone_too(phone: Page, address: str) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    come_to_the_question(phone, *ON_WARFARIN)
    phone.goto(address)
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
