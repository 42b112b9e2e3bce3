"""The safety page as people use it: medicines by any spelling, own words, and doubt."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.walking import answer, choose, say_where

COUNT_TAPS = "addEventListener('pointerup', () => (sessionStorage.taps += '.'))"
TAPS = 9
SCAR = "healed_scar_minor_spot"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STORY = "Sore since we moved house. I have a slipped disc, and take water pills. No fever."
NUMB = "My back is sore since the weekend. Since this morning I am numb between the legs."


@pytest.fixture
def plain(chromium: Browser, site: Site) -> Iterator[Page]:
    """A small phone whose browser runs no scripts."""
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 320, "height": 640}, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


def add(page: Page, medicine: str) -> None:
    page.get_by_label("Which medicines?").fill(medicine)
    page.get_by_role("button", name="Add").click()


def tick(within: Locator, words: str) -> None:
    within.locator("label").filter(has_text=words).first.click()


def see(page: Page) -> None:
    page.get_by_role("button", name="See what fits").click()


def test_who_is_well_is_through_with_nine_taps(phone: Page) -> None:
    say_where(phone, {})
    phone.evaluate(COUNT_TAPS)
    answer(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Yes, gently.")
    assert phone.evaluate("sessionStorage.taps.split('.').length - 1") == TAPS


def test_a_misspelled_warfarin_is_confirmed_and_asked_about_first(phone: Page) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2})
    add(phone, "warfrin 5")
    asked = phone.get_by_role("group", name="Do you mean warfarin (Coumadin)?")
    tick(asked, "Yes, that one")
    answer(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )


def test_a_name_is_chosen_with_the_keyboard(desktop: Page) -> None:
    say_where(desktop, {})
    box = desktop.get_by_role("combobox", name="Which medicines?")
    box.press_sequentially("xare")
    first = desktop.get_by_role("option").first
    expect(first).to_have_text("Xareltorivaroxaban, blood thinner")
    box.press("ArrowDown")
    expect(first).to_have_attribute("aria-selected", "true")
    box.press("Enter")
    expect(box).to_have_value("Xarelto")
    expect(desktop.get_by_role("option")).to_have_count(0)
    box.press("Enter")
    expect(desktop.get_by_role("list", name="Medicines so far")).to_contain_text("Xarelto")
    expect(desktop.locator("#q_bloodthinner")).to_contain_text(
        "We counted this as a blood thinner: rivaroxaban."
    )
    expect(box).to_be_focused()


def test_names_are_left_with_escape_and_what_is_typed_stays(desktop: Page) -> None:
    say_where(desktop, {})
    box = desktop.get_by_role("combobox", name="Which medicines?")
    box.press_sequentially("warf")
    expect(desktop.get_by_role("listbox")).to_be_visible()
    box.press("Escape")
    expect(desktop.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("warf")


def test_not_sure_throughout_is_never_a_plan(phone: Page) -> None:
    say_where(phone, {})
    add(phone, "warfrin")
    tick(phone.locator(".named"), "Not sure")
    for unsure in phone.locator("label.unsure").all():
        unsure.click()
    for who in ("receiver", "giver", "q_age"):
        choose(phone, who, "not_sure")
    see(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Please get help now.")
    phone.goto("/plan/")
    expect(phone.locator("details.step")).to_have_count(0)


@pytest.mark.parametrize("group", ["medicines", "health", "body"])
def test_not_sure_in_one_part_is_never_a_plan(phone: Page, group: str) -> None:
    say_where(phone, {})
    for unsure in phone.locator(f"#{group} label.unsure").all():
        unsure.click()
    answer(phone)
    expect(phone.get_by_role("heading", level=1)).not_to_have_text("Is it safe today?")
    expect(phone.locator("details.step")).to_have_count(0)


def test_own_words_with_an_emergency_in_the_last_sentence(phone: Page) -> None:
    say_where(phone, {})
    phone.get_by_label("Since when, and what set it off?").fill(NUMB)
    see(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Please get help now.")
    expect(phone.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")


def test_own_words_are_read_back_and_confirmed(phone: Page) -> None:
    say_where(phone, {})
    phone.get_by_label("Since when, and what set it off?").fill(STORY)
    answer(phone)
    expect(phone.locator(".claim q")).to_have_text(["water pills", "slipped disc"])
    expect(phone.locator(".also-said")).to_contain_text("“fever” is not so")
    tick(phone.locator(".claim").first, "Not quite")
    tick(phone.locator(".claim .direct"), "None of these")
    tick(phone.locator(".claim").last, "Right")
    tick(phone.locator(".also-said"), "I have looked")
    see(phone)
    tick(phone.locator("#where_disc_radiculopathy"), "Base of the neck")
    see(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )


def test_a_wound_and_a_scar_each_have_a_place(phone: Page) -> None:
    say_where(phone, {})
    tick(phone.locator("#q_skin"), "Something on the skin")
    for words in ("An open wound", "An old scar"):
        tick(phone.locator("#q_skin .follow"), words)
    wound, scar = (phone.locator(f"#where_{one}") for one in ("open_wound_bruise", SCAR))
    expect(wound).to_contain_text("An open wound")
    tick(wound, "Base of the neck")
    answer(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Is it safe today?")
    expect(scar).to_contain_text("Where is it? Choose the places to leave out")
    expect(wound.get_by_label("Base of the neck")).to_be_checked()
    tick(scar, "Not on the back")
    see(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Yes, with care.")


def test_a_place_is_asked_for_while_what_is_there_is_ticked(phone: Page) -> None:
    say_where(phone, {})
    tick(phone.locator("#q_skin"), "Something on the skin")
    tick(phone.locator("#q_skin .follow"), "An old scar")
    scar = phone.locator(f"#where_{SCAR}")
    tick(scar, "Base of the neck")
    tick(phone.locator("#q_skin"), "Something on the skin")
    expect(scar).to_be_hidden()
    expect(scar.locator("input").first).to_be_disabled()
    tick(phone.locator("#q_skin"), "Something on the skin")
    expect(scar.get_by_label("Base of the neck")).to_be_checked()


def test_medicines_and_own_words_without_scripts(plain: Page) -> None:
    plain.goto("/")
    plain.get_by_role("button", name="Next: is it safe today?").click()
    plain.get_by_label("Since when, and what set it off?").fill(STORY)
    add(plain, "warfrin")
    expect(plain.get_by_text("Until you say, we count it as a blood thinner.")).to_be_visible()
    expect(plain.get_by_label("Since when, and what set it off?")).to_have_value(STORY)
    tick(plain.locator(".named"), "No, something else")
    plain.get_by_label("What is “warfrin” for?").select_option("painkiller")
    for claim in plain.locator(".claim").all():
        tick(claim, "Right")
    tick(plain.locator(".also-said"), "I have looked")
    answer(plain)
    tick(plain.locator("#where_disc_radiculopathy"), "Base of the neck")
    see(plain)
    expect(plain.get_by_role("heading", level=1)).to_have_text(
        "Ask your doctor or pharmacist first."
    )


def test_what_is_so_far_is_shown_as_it_grows(desktop: Page) -> None:
    say_where(desktop, {})
    add(desktop, "warfrin")
    medicines = desktop.locator("[data-sofar=medicines]")
    expect(medicines).to_contain_text("1 typed, 1 to confirm")
    choose(desktop, "closed", "medicines")
    expect(medicines).not_to_have_class("done")
    tick(desktop.locator(".named"), "Yes, that one")
    expect(medicines).to_have_class("done")
    expect(desktop.locator(".bar .say")).to_contain_text("1 of 6 answered")


def test_long_words_do_not_scroll_the_page_sideways(phone: Page) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    say_where(phone, {})
    phone.get_by_label("Since when, and what set it off?").fill("I have " + "qxz" * 60 + " 20 mg.")
    add(phone, "zxq" * 60)
    expect(phone.get_by_role("list", name="Medicines so far")).to_be_visible()
    assert phone.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_asked_back_lets_everyone_in(phone: Page, theme: str) -> None:
    phone.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    say_where(phone, {})
    phone.get_by_label("Since when, and what set it off?").fill(STORY)
    for medicine in ("warfrin", "Mervaquil", "stopped aspirin last year", "Eliquis"):
        add(phone, medicine)
    phone.get_by_label("Which medicines?").press_sequentially("xar")
    expect(phone.get_by_role("option").first).to_be_visible()
    assert accessibility_violations(phone) == []
    answer(phone)
    tick(phone.locator(".claim").first, "Not quite")
    assert accessibility_violations(phone) == []
