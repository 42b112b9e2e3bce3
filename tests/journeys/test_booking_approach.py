"""An approach by its link alone, opened again at the session’s start, and something new told."""

from collections.abc import Iterator
from typing import Literal

import pytest
from django.utils import timezone
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.journeys.test_warfarin import ON_WARFARIN
from tests.journeys.test_without_scripts import SIDEWAYS
from tests.journeys.walking import answer
from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import Example, open_practice
from tests.website.people.entering import join
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import agree
from unknot.website.care.models import By, Version
from unknot.website.people.models import Role

pytestmark = pytest.mark.usefixtures("day_of_the_examples")
Theme = Literal["light", "dark"]
WITH_A_FEVER = (("q_fever", "yes"), ("q_fever_which", "fever"))


@pytest.fixture
def example(site: Site) -> Example:
    """A practice on the website that the browser sees, which works on every day."""
    return always_open(open_practice())


@pytest.fixture
def session(example: Example) -> Appointment:
    """A session in some days, booked without an account."""
    return booked_ahead(example)


@pytest.fixture
def fern(chromium: Chromium, site: Site, example: Example) -> Iterator[Page]:
    """The phone of the therapist, who has signed in."""
    member = join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist)
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 390, "height": 844}, has_touch=True
    )
    page = context.new_page()
    sign_in(page, site, member.person)
    yield page
    context.close()


def day_of(session: Appointment) -> str:
    """Give the address of the therapist’s day with a session."""
    return f"/practices/{session.practice.slug}/day/{session.begins.date()}/"


def test_a_client_without_an_account_changes_and_agrees_and_the_therapist_opens_it_again(
    phone: Page, fern: Page, session: Appointment
) -> None:
    phone.goto(f"/appointments/{link_to(session)}/")
    phone.get_by_role("link", name="Read, change or agree").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("What is planned")
    phone.locator(".letter a.word", has_text="steady").click()
    phone.get_by_role("button", name="light", exact=True).click()
    expect(phone.locator(".letter a.word", has_text="light")).to_be_visible()
    phone.get_by_role("button", name="Yes, like this").click()
    expect(phone.locator(".note[role=status]")).to_contain_text("You said yes; ")

    agree(Version.objects.get(number=2), by=By.THERAPIST, now=timezone.now())
    phone.reload()
    expect(phone.locator(".note[role=status]")).to_contain_text("Agreed")

    fern.goto(day_of(session))
    fern.get_by_role("button", name="Open the approach again").click()
    expect(fern.locator(".letter")).to_contain_text("Nobody said yes to this version yet.")
    fern.get_by_role("button", name="Yes, I will work like this").click()
    expect(fern.locator(".letter")).to_contain_text("yes is open")

    phone.reload()
    expect(phone.locator(".note[role=status]")).to_contain_text("said yes, and waits for yours.")
    phone.get_by_role("button", name="Yes, like this").click()
    expect(phone.locator(".note[role=status]")).to_contain_text("Agreed")
    assert Version.objects.count() == 3


def tell_again(page: Page, session: Appointment) -> None:
    """Go from the page of a session to telling anew, and on to the questions about health."""
    page.goto(f"/appointments/{link_to(session)}/")
    page.get_by_role("link", name="Tell us again").click()
    expect(page.get_by_text("For your session on")).to_be_visible()
    page.locator("#outcome").fill("To sleep through the night.")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")


def test_something_new_is_told_by_the_link_and_stands_in_red_before_the_therapist(
    phone: Page, fern: Page, session: Appointment
) -> None:
    tell_again(phone, session)
    fern.goto(day_of(session))
    expect(fern.locator(".note.stop").first).to_contain_text("Something is new or open")
    answer(phone, *ON_WARFARIN, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "A conversation first, no touch yet."
    )
    fern.reload()
    expect(fern.locator(".note.stop")).to_contain_text("blood thinner")


def test_a_therapist_notes_with_one_tap_what_was_said_when_they_asked_again(
    phone: Page, fern: Page, session: Appointment
) -> None:
    tell_again(phone, session)
    fern.goto(day_of(session))
    fern.get_by_role("article").get_by_role("link", name="Example Client").click()
    asked = fern.get_by_role("article").first
    asked.get_by_role("button", name="I asked: nothing is new").click()
    expect(asked).to_contain_text("Example Therapist asked again on")
    expect(asked.locator(".note.stop")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_behind_the_link_let_everyone_in(
    phone: Page, session: Appointment, theme: Theme
) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    phone.set_viewport_size({"width": 320, "height": 640})
    link = f"/appointments/{link_to(session)}/"
    phone.goto(f"{link}approach/")
    phone.locator(".letter a.word").first.click()
    assert accessibility_violations(phone) == []
    assert phone.evaluate(SIDEWAYS) == 0
    phone.get_by_role("button", name="Yes, like this").click()
    assert accessibility_violations(phone) == []
    tell_again(phone, session)
    phone.goto(f"{link}listen/")
    assert accessibility_violations(phone) == []
    phone.context.clear_cookies()
    phone.goto(f"{link}approach/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Tell us first how you are.")
    assert accessibility_violations(phone) == []
    assert phone.evaluate(SIDEWAYS) == 0


def test_a_yes_that_is_taken_back_waits_for_the_therapist_to_ask(
    phone: Page, fern: Page, session: Appointment
) -> None:
    tell_again(phone, session)
    answer(phone, *WITH_A_FEVER, alone=True)
    phone.goto("/safe/")
    answer(phone, ("q_fever", "yes"), alone=True)  # a second tap takes it back
    expect(phone.get_by_role("heading", level=1)).to_have_text("Your therapist asks you first.")
    assert phone.evaluate(SIDEWAYS) == 0
    assert accessibility_violations(phone) == []
    fern.goto(day_of(session))
    expect(fern.locator(".note.stop").last).to_contain_text("Said, then soon taken back: Fever")
    fern.get_by_role("article").get_by_role("link", name="Example Client").click()
    fern.get_by_role("button", name="I asked: nothing is new").first.click()
    phone.goto(f"/appointments/{link_to(session)}/approach/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("What is planned")
