"""A practice finds somebody, and corrects or erases them; a client says which booking is theirs."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.journeys.test_without_scripts import SIDEWAYS
from tests.website.booking.practising import Example, open_practice
from tests.website.mine.coming import come, page_of, two_names
from tests.website.people.entering import join
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person, Role

Theme = Literal["light", "dark"]


@pytest.fixture
def example(site: Site) -> Example:
    """A practice on the website that the browser sees."""
    return open_practice()


def lets_everyone_in(page: Page) -> None:
    assert accessibility_violations(page) == []
    assert page.evaluate(SIDEWAYS) == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_owner_finds_corrects_and_erases_somebody(
    phone: Page, example: Example, site: Site, theme: Theme
) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    client = come(example, "client@example.org")
    client.telephone = "+27821234567"
    client.save()
    owner = join(example.practice, "fern@example.org", Role.OWNER, example.therapist)
    sign_in(phone, site, owner.person)
    phone.goto(f"/practices/{example.practice.slug}/day/")
    phone.get_by_role("link", name="People").click()
    phone.get_by_label("A name, or a telephone number").fill("082 123")
    phone.get_by_role("button", name="Find").click()
    lets_everyone_in(phone)
    phone.get_by_role("link", name="Example Client").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Example Client")
    lets_everyone_in(phone)
    phone.get_by_role("link", name="Correct name and numbers").click()
    lets_everyone_in(phone)
    phone.get_by_label("Name").fill("Example C. Client")
    phone.get_by_role("button", name="Save it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Example C. Client")
    phone.get_by_role("link", name="Erase it all").click()
    lets_everyone_in(phone)
    phone.get_by_role("button", name="Yes, erase it").click()
    expect(phone.locator("main")).to_contain_text("Nobody has booked yet.")
    lets_everyone_in(phone)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_somebody_who_shares_an_address_says_which_booking_is_theirs(
    phone: Page, example: Example, site: Site, theme: Theme
) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    mine, _ = two_names(example)
    person = Person.objects.create_user("home@example.org")
    recognise(person)
    sign_in(phone, site, person)
    phone.goto("/mine/")
    expect(phone.locator("main")).to_contain_text("Something is kept there with your address")
    lets_everyone_in(phone)
    phone.goto("/mine/erase/")
    lets_everyone_in(phone)
    phone.goto(page_of(mine))
    lets_everyone_in(phone)
    phone.get_by_role("button", name="Yes, that is me").click()
    phone.wait_for_url("**/mine/")
    phone.get_by_text("What you said yes to, and what they keep of you").click()
    lets_everyone_in(phone)
