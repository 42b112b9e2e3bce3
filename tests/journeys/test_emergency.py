"""A sign of an emergency: whom to call, no plan, and no way round."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.walking import answer, choose, say_where


@pytest.mark.parametrize("sign", ["q_ces", "q_chest", "q_stroke"])
def test_a_sign_of_an_emergency_leads_to_help_and_nowhere_else(phone: Page, sign: str) -> None:
    say_where(phone, {"lumbar_paraspinal_left": 2})
    answer(phone, (sign, "yes"))

    expect(phone.get_by_role("heading", level=1)).to_have_text("Please get help now.")
    expect(phone.get_by_role("link", name="112").first).to_have_attribute("href", "tel:112")
    expect(phone.locator("main form")).to_have_count(0)
    for address in ("/plan/", "/plan/start/", "/plan/asked/", "/plan/edit/"):
        phone.goto(address)
        expect(phone.get_by_role("heading", level=1)).to_have_text("Please get help now.")


def test_an_emergency_does_not_wait_for_the_other_answers(phone: Page) -> None:
    say_where(phone, {})
    choose(phone, "q_chest", "yes")
    phone.get_by_role("button", name="See what fits").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Please get help now.")
