"""A therapist’s day on a phone: limits first, one tap to whoever comes, and the week beside it."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.website.booking.practising import (
    MONDAY,
    ON_WARFARIN,
    Example,
    at_home_in,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    open_practice,
    told,
)
from tests.website.office.test_unsaved import asked_on
from tests.website.people.entering import join
from unknot.website.booking.models import Appointment, State
from unknot.website.people.models import Role

pytestmark = pytest.mark.usefixtures("day_of_the_examples")
DAY = f"/practices/example/day/{MONDAY}/"


@pytest.fixture
def example(site: Site) -> Example:
    """Open a practice where two people come on the Monday after, one of them on warfarin."""
    example = open_practice()
    at_home = hold_now(at_home_in(example, example.hermanus, "09:00"))
    confirm_now(at_home, guest(name="Mr Sandpiper", address="1 Example Road"))
    warfarin = confirm_now(hold_now(in_the_room(example, "13:00")), guest(name="Ms Sugarbird"))
    warfarin.listening = told(example.practice, ON_WARFARIN)
    warfarin.save()
    return example


@pytest.fixture
def fern(example: Example, phone: Page, site: Site) -> Page:
    """Sign the therapist in on a phone."""
    member = join(example.practice, "fern@example.org", Role.THERAPIST, example.therapist)
    sign_in(phone, site, member.person)
    return phone


def test_the_day_leads_from_person_to_person(fern: Page) -> None:
    fern.goto(DAY)
    expect(fern.get_by_role("heading", level=1)).to_have_text("Monday")
    assert accessibility_violations(fern) == []
    people = fern.get_by_role("article")
    expect(people.nth(0).get_by_role("heading")).to_have_text("Mr Sandpiper")
    expect(people.nth(1).locator(".note.stop")).to_contain_text("blood thinner")
    expect(fern.get_by_text("Kleinmond to Hermanus")).to_be_visible()
    people.nth(0).get_by_role("link", name="Mr Sandpiper").click()
    expect(fern.get_by_role("heading", level=1)).to_have_text("Mr Sandpiper")


def test_days_turn_with_the_arrow_keys_and_the_week_shows_who_comes(fern: Page) -> None:
    fern.goto(DAY)
    fern.keyboard.press("ArrowRight")
    expect(fern.get_by_role("heading", level=1)).to_have_text("Tuesday")
    fern.keyboard.press("ArrowLeft")
    expect(fern.get_by_role("heading", level=1)).to_have_text("Monday")
    fern.get_by_role("link", name="Week", exact=True).click()
    expect(fern.get_by_role("link", name="Ms Sugarbird")).to_be_visible()
    assert accessibility_violations(fern) == []


def test_at_twice_the_size_no_caution_of_a_day_is_cut_off(fern: Page) -> None:
    fern.set_viewport_size({"width": 195, "height": 422})
    fern.goto(DAY)
    fern.locator(".appt details").evaluate_all("all => all.forEach((one) => (one.open = true))")
    hidden = "cards => cards.map((one) => one.scrollWidth - one.clientWidth)"
    assert fern.locator(".appt .card").evaluate_all(hidden) == [0, 0]


def test_a_session_is_cancelled_only_once_it_was_asked_whether_it_shall_be(fern: Page) -> None:
    fern.goto(DAY)
    for answer in ("No, keep it", "Yes, cancel and tell them"):
        expect(fern.get_by_role("article")).to_have_count(2)
        first = fern.get_by_role("article").first
        first.get_by_text("Change").click()
        first.get_by_role("link", name="Cancel it").click()
        asked = "Cancel the session of Mr Sandpiper?"
        expect(fern.get_by_role("heading", level=1)).to_have_text(asked)
        assert accessibility_violations(fern) == []
        fern.get_by_text(answer).click()
    expect(fern.get_by_role("article")).to_have_count(1)
    assert Appointment.objects.filter(state=State.CANCELLED).count() == 1


def test_a_new_client_is_told_no_only_with_two_taps(fern: Page, example: Example) -> None:
    Appointment.objects.filter(client__name="Ms Sugarbird").update(state=State.ASKED)
    fern.goto(DAY)
    new = fern.get_by_role("article").nth(1)
    expect(new.get_by_role("button", name="Say no, and tell them")).to_be_hidden()
    new.get_by_text("Say no", exact=True).click()
    assert accessibility_violations(fern) == []
    new.get_by_role("button", name="Say no, and tell them").click()
    expect(fern.get_by_role("article")).to_have_count(1)


def test_a_printed_day_keeps_the_limits_and_leaves_out_what_can_be_tapped(fern: Page) -> None:
    fern.goto(DAY)
    fern.emulate_media(media="print", color_scheme="dark")
    expect(fern.locator(".note.stop").first).to_be_visible()
    expect(fern.get_by_text("Kleinmond to Hermanus")).to_be_visible()
    for tapped in ("Change", "Book for somebody", "Print this day", "Day before"):
        expect(fern.get_by_text(tapped).first).to_be_hidden()
    expect(fern.locator(".deeds").last).to_be_hidden()
    ink = fern.evaluate("getComputedStyle(document.body).color")
    fern.emulate_media(media="print", color_scheme="light")
    assert fern.evaluate("getComputedStyle(document.body).color") == ink


def test_a_printed_day_says_where_nobody_came(fern: Page) -> None:
    Appointment.objects.filter(client__name="Ms Sugarbird").update(state=State.MISSED)
    fern.goto(DAY)
    fern.emulate_media(media="print")
    missed = fern.get_by_role("article").nth(1)
    expect(missed.get_by_text("Nobody came.")).to_be_visible()
    expect(missed.get_by_text("They came after all")).to_be_hidden()


def test_whoever_leaves_while_they_book_for_somebody_is_asked_first(fern: Page) -> None:
    fern.goto(DAY)
    fern.get_by_role("link", name="Book for somebody").click()
    fern.get_by_label("Name").click()
    fern.keyboard.type("Mx Heron")
    asked = asked_on(fern)
    with fern.expect_event("dialog"):
        fern.get_by_role("link", name="Back to the day").click(no_wait_after=True)
    expect(fern.get_by_label("Name")).to_have_value("Mx Heron")
    assert asked == ["beforeunload"]


def test_somebody_who_telephoned_is_booked_on_the_day_that_is_looked_at(fern: Page) -> None:
    fern.goto(DAY)
    fern.get_by_role("link", name="Book for somebody").click()
    expect(fern.get_by_label("Day")).to_have_value(str(MONDAY))
    fern.get_by_label("At", exact=True).fill("15:00")
    fern.get_by_label("Name").fill("Mx Heron")
    fern.get_by_label("What").select_option(index=1)
    fern.get_by_label("Where", exact=True).select_option(label="Kleinmond")
    assert accessibility_violations(fern) == []
    fern.get_by_role("button", name="Book it").click()
    expect(fern.get_by_role("heading", name="Mx Heron")).to_be_visible()


def test_a_while_is_kept_free(fern: Page) -> None:
    fern.goto(DAY)
    fern.get_by_text("Keep a while free").click()
    fern.get_by_label("From").fill("15:00")
    fern.get_by_label("Until").fill("16:00")
    fern.get_by_role("button", name="Keep it free").click()
    expect(fern.get_by_text("Kept free until 16:00")).to_be_visible()
