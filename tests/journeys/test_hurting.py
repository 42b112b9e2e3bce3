"""It hurts: everything stops, two taps say what it is, and the strictest answer that fits holds."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.walking import begin, come_to_the_player, player

HELD = {"lumbar_paraspinal_left": 2}


@pytest.fixture
def hurting(phone: Page, site: Site) -> Page:
    """A massage that stopped at its first kneading, because it hurts."""
    come_to_the_player(phone, site, HELD)
    begin(phone)
    while phone.locator(".cue").inner_text() != "Knead":
        phone.locator("button.skip").click()
    phone.locator("button.hurt").click()
    expect(player(phone)).to_have_attribute("data-state", "hurt")
    return phone


def say(page: Page, *taps: str) -> None:
    """Say what it is like, and where."""
    for words in taps:
        page.get_by_role("button", name=words).click()


def way_on(page: Page) -> Locator:
    """The button that goes on."""
    return page.get_by_role("button", name="Go on, gentler")


def numbers(page: Page) -> Locator:
    """The numbers to call."""
    return page.get_by_role("dialog").get_by_role("link")


def test_too_firm_here_leaves_the_step_out_and_goes_on_gentler(hurting: Page) -> None:
    step = hurting.locator(".count-words").inner_text()
    say(hurting, "Too firm, or sore", "Here, where the hands are")
    expect(hurting.get_by_role("dialog")).to_contain_text("What was done just now is left out")
    expect(numbers(hurting)).to_have_count(0)
    way_on(hurting).click()
    expect(player(hurting)).to_have_attribute("data-state", "playing")
    expect(player(hurting)).to_have_attribute("data-level", "1")
    expect(hurting.locator(".count-words")).not_to_have_text(step)


def test_too_firm_elsewhere_on_the_back_makes_all_of_it_as_gentle_as_it_goes(hurting: Page) -> None:
    say(hurting, "Too firm, or sore", "Somewhere else on the back")
    way_on(hurting).click()
    expect(player(hurting)).to_have_attribute("data-state", "playing")
    expect(player(hurting)).to_have_attribute("data-level", "2")


def test_where_nothing_gentler_is_left_it_ends(hurting: Page) -> None:
    say(hurting, "Too firm, or sore", "Somewhere else on the back")
    way_on(hurting).click()
    hurting.locator("button.hurt").click()
    say(hurting, "Too firm, or sore", "Here, where the hands are")
    expect(hurting.get_by_role("dialog")).to_contain_text("Nothing gentler is left.")
    expect(way_on(hurting)).to_have_count(0)


def test_a_numb_leg_ends_it_and_says_when_to_get_help(hurting: Page) -> None:
    say(hurting, "Numb or tingling", "A leg or an arm")
    dialog = hurting.get_by_role("dialog")
    expect(dialog.get_by_role("heading", level=3)).to_have_text("Stop here, and rest.")
    expect(dialog).to_contain_text("New numbness is not for massage")
    expect(dialog).to_contain_text("say “possible cauda equina”")
    expect(numbers(hurting).first).to_contain_text("112")
    expect(way_on(hurting)).to_have_count(0)
    hurting.get_by_role("button", name="End here").click()
    expect(hurting.get_by_role("heading", level=1)).to_have_text("Stop here, and rest.")
    expect(hurting.locator(".stopped")).to_contain_text("say “possible cauda equina”")
    expect(hurting.locator(".stopped a").first).to_contain_text("112")
    assert accessibility_violations(hurting) == []


def test_chest_pain_shows_the_numbers_at_once_and_no_way_on(hurting: Page) -> None:
    say(hurting, "Chest pain, breathless, heart racing")
    dialog = hurting.get_by_role("dialog")
    expect(dialog).to_contain_text("Call an ambulance (112 or 10177).")
    expect(numbers(hurting)).to_have_count(4)
    expect(numbers(hurting).first).to_have_attribute("href", "tel:112")
    expect(way_on(hurting)).to_have_count(0)
    for _ in range(3):
        hurting.keyboard.press("Escape")
        expect(dialog).to_contain_text("Get help now.")
    hurting.keyboard.press("Space")
    expect(player(hurting)).to_have_attribute("data-state", "hurt")


def test_an_emergency_stays_one_after_a_reload_and_after_coming_back(hurting: Page) -> None:
    address, heading = hurting.url, hurting.get_by_role("heading", level=1)
    with hurting.expect_response("**/stopped/"):
        say(hurting, "Chest pain, breathless, heart racing")
    hurting.reload()
    expect(heading).to_have_text("Get help now.")
    hurting.goto(address)
    expect(heading).to_have_text("Get help now.")
    hurting.go_back()
    expect(heading).to_have_text("Get help now.")
    expect(player(hurting)).to_have_count(0)


def test_what_comes_after_an_emergency_says_no_less_than_its_answer_did(hurting: Page) -> None:
    say(hurting, "Chest pain, breathless, heart racing")
    hurting.get_by_role("button", name="End here").click()
    page = hurting.get_by_role("main")
    expect(page.get_by_role("heading", level=1)).to_have_text("Get help now.")
    expect(page.locator(".stopped")).to_contain_text("Call an ambulance (112 or 10177).")
    expect(page.locator(".stopped a").first).to_have_attribute("href", "tel:112")
    for weaker in ("Do it again", "stretch", "walk about", "How does the ache feel now?"):
        expect(page).not_to_contain_text(weaker)


def test_an_emergency_is_not_gone_on_with_from_any_other_page(hurting: Page) -> None:
    with hurting.expect_response("**/stopped/"):
        say(hurting, "Chest pain, breathless, heart racing")
    hurting.goto("/")
    expect(hurting.get_by_role("main")).not_to_contain_text("Your massage waits")
    hurting.goto("/plan/")
    expect(hurting.get_by_role("heading", level=1)).to_have_text("Get help now.")
    hurting.get_by_role("link", name="Answer afresh").click()
    expect(hurting.get_by_role("heading", level=1)).to_have_text("Is it safe today?")
    assert hurting.locator("main input[name=closed]:checked").count() == 0


def test_whom_to_call_stands_before_a_long_list_of_signs(hurting: Page) -> None:
    say(hurting, "Something else, or not sure", "Here, where the hands are")
    expect(hurting.locator(".hurts-answer:visible li").last).to_contain_text("adrenaline pen")
    expect(numbers(hurting).first).to_be_in_viewport(ratio=1)


def test_signs_of_a_severe_allergy_lead_to_the_advice_for_it(hurting: Page) -> None:
    say(hurting, "Swollen lips or face")
    expect(hurting.get_by_role("dialog")).to_contain_text("use the adrenaline pen")
    expect(way_on(hurting)).to_have_count(0)


def test_the_neck_shows_its_own_warning_and_whom_to_call(hurting: Page) -> None:
    say(hurting, "Too firm, or sore", "Neck or head")
    dialog = hurting.get_by_role("dialog")
    expect(dialog).to_contain_text("Dizziness, double vision, slurred speech")
    expect(numbers(hurting)).to_have_count(4)
    expect(way_on(hurting)).to_have_count(0)


def test_a_slip_may_be_taken_back_and_the_massage_rests(hurting: Page) -> None:
    hurting.keyboard.press("Escape")
    expect(player(hurting)).to_have_attribute("data-state", "paused")
    expect(player(hurting)).to_have_attribute("data-level", "1")


def test_one_may_end_there_without_a_word(hurting: Page) -> None:
    hurting.get_by_role("button", name="End here").click()
    expect(hurting.get_by_role("heading", level=1)).to_have_text("Rest a little.")


@pytest.mark.parametrize("size", [(390, 844), (320, 568), (844, 390)])
@pytest.mark.parametrize(
    "taps",
    [
        (),
        ("Too firm, or sore",),
        ("Too firm, or sore", "Here, where the hands are"),
        ("Numb or tingling", "A leg or an arm"),
        ("Chest pain, breathless, heart racing",),
        ("Something else, or not sure", "Here, where the hands are"),
    ],
)
def test_everyone_can_read_and_reach_it_on_any_screen(
    hurting: Page, size: tuple[int, int], taps: tuple[str, ...]
) -> None:
    hurting.set_viewport_size({"width": size[0], "height": size[1]})
    say(hurting, *taps)
    assert accessibility_violations(hurting) == []
    small = hurting.locator("dialog :is(button, a):visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect())"
        ".filter(box => box.height < 56 || box.width < 100 || box.right > innerWidth).length"
    )
    assert small == 0
    across = "dialog => dialog.scrollWidth - dialog.clientWidth"
    assert hurting.locator("dialog.hurts").evaluate(across) <= 0
