"""Afrikaans from the ache to playing, with what matters for safety in English beside it."""

from playwright.sync_api import Page, expect

from tests.browser import accessibility_violations
from tests.journeys.walking import begin, choose, player, score_on, tap


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_contain_text(words)


def fits(page: Page) -> None:
    """Longer words leave nothing beyond the edge of a phone."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_from_the_ache_to_playing_in_afrikaans(phone: Page) -> None:
    phone.goto("/")
    phone.get_by_role("button", name="Afrikaans").click()
    heading(phone, "Waar pyn dit?")
    tap(phone, "lumbar_paraspinal_left", times=2)
    expect(phone.locator(".home-picked")).to_contain_text("Onderrug, links erger")
    choose(phone, "minutes", "15")
    expect(phone.locator("[data-summary]")).to_have_text(
        "15 minute, om te verlig, met iemand, op die maag"
    )
    fits(phone)
    phone.get_by_role("button", name="Volgende: is dit vandag veilig?").click()

    heading(phone, "Is dit vandag veilig?")
    asked = phone.locator("#q_ces .check > span").last
    expect(asked).to_contain_text("Gevoelloos tussen die bene")
    expect(asked.locator(".english").first).to_have_text(
        "Numb between the legs, or new trouble with pee or poo"
    )
    fits(phone)
    assert accessibility_violations(phone) == []
    for closed in phone.locator('label:has(> input[name="closed"])').all():
        closed.click()
    for name, value in (("q_age", "adult"), ("receiver", "yes"), ("giver", "yes")):
        choose(phone, name, value)
    phone.get_by_role("button", name="Kyk wat pas").click()

    heading(phone, "Ja, saggies.")
    expect(phone.get_by_role("heading", level=1).locator(".english")).to_have_text("Yes, gently.")
    fits(phone)
    phone.get_by_role("button", name="Maak gereed").click()
    heading(phone, "Maak die kamer sag.")
    fits(phone)
    phone.get_by_role("button", name="Begin").last.click()

    expect(player(phone)).to_have_attribute("data-state", "ready")
    assert score_on(phone)["language"] == "af"
    begin(phone)
    expect(phone.locator(".cue")).to_have_text("Laat jou hande rus")
    expect(phone.locator(".left")).to_have_text("15 min oor")
    phone.get_by_role("button", name="Dit is seer").click()
    stop = phone.locator("dialog.hurts")
    expect(stop).to_contain_text("Stop. Hande weg, saggies.")
    expect(stop.locator(".english").first).to_have_text("Stop. Hands off, gently.")
    assert stop.evaluate("box => box.scrollWidth <= box.clientWidth")


def test_the_choice_is_remembered_and_taken_back_with_one_tap(phone: Page) -> None:
    phone.goto("/learn/when-not/")
    phone.get_by_role("button", name="Afrikaans").click()
    heading(phone, "Wanneer om nie te masseer nie")
    phone.goto("/learn/")
    heading(phone, "Leer met jou hande")
    expect(phone.locator("html")).to_have_attribute("lang", "af-ZA")
    phone.get_by_role("button", name="English").click()
    heading(phone, "Learn with your hands")
