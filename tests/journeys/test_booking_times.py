"""From the first ache to a visit at home; moving it, cancelling it, and waiting for one."""

from datetime import datetime, time, timedelta
from itertools import count
from typing import Literal

import pytest
from django.test import Client as Browser
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.test_booking_listening import tell_them
from tests.journeys.walking import answer, choose
from tests.website.booking.practising import guest, told
from tests.website.care.caring import Room, open_room
from unknot.website.booking.actions import Wanted, block, confirm, hold, offer_freed, unblock
from unknot.website.booking.letters.words import page_of_waiting
from unknot.website.booking.models import Appointment, State, Waiting
from unknot.website.booking.times.cells import Span, cell_at
from unknot.website.care.queries import HELD_BY_VISIT
from unknot.website.messages.models import Notice
from unknot.website.practice.models import Place

pytestmark = pytest.mark.usefixtures("day_of_the_examples")
Theme = Literal["light", "dark"]
_forms = count()


@pytest.fixture
def room(site: Site) -> Room:
    """A practice in Kleinmond that visits Hermanus and Betty’s Bay, and has a telephone."""
    room = open_room()
    room.practice.whatsapp = room.practice.telephone = "+27281234567"
    room.practice.email = "room@example.org"
    room.practice.save()
    for name, north, east in (
        ("Hermanus", -34.418, 19.234),
        ("Betty’s Bay", -34.356, 18.927),
    ):
        room.practice.places.create(name=name, latitude=north, longitude=east, at_home=True)
    return room


def at(clock: str) -> int:
    """Give the cell of a time in five days, by the clock in Kleinmond."""
    day = timezone.localdate() + timedelta(days=5)
    return cell_at(timezone.make_aware(datetime.combine(day, time.fromisoformat(clock))))


def place(room: Room, name: str) -> Place:
    """Find a place of the practice."""
    return room.practice.places.get(name=name)


def somebody_books(room: Room, where: str, clock: str) -> str:
    """Let somebody else book a visit; give its link."""
    now = timezone.now()
    wanted = Wanted(room.hour.pk, room.therapist.pk, place(room, where).pk, at(clock), at_home=True)
    _, link = hold(wanted, request_key=f"other {next(_forms)}", now=now)
    confirm(link, guest(), told(room.practice, now=now), now)
    return link


def look_at_hermanus(page: Page, room: Room) -> None:
    """Look at the times for a visit in Hermanus on the day in five days."""
    choose(page, "at_home", "1")
    page.wait_for_url("**at_home=1**")
    page.get_by_label("Where is home?").select_option(label="Hermanus")
    page.wait_for_url(f"**place={place(room, 'Hermanus').pk}**")
    day = timezone.localdate() + timedelta(days=5)
    page.locator(f'.strip a[href*="day={day}"]').click()
    expect(page.locator(".dayline h3")).to_contain_text(f"{day:%A}")


def say_who(page: Page) -> None:
    """Fill in who one is, and what one agrees to."""
    page.get_by_label("Your name").fill("Ann Example")
    page.get_by_label("Your email address").fill("ann@example.org")
    page.get_by_label("Your telephone number").fill("082 111 2222")
    for consent in ("treatment", "data"):
        page.locator(f'label.check:has(input[name="{consent}"])').click()


def title(page: Page) -> str:
    """Read what a page is about."""
    return page.get_by_role("heading", level=1).inner_text()


def test_a_new_client_comes_from_the_first_ache_to_a_visit_between_two_others(
    phone: Page, room: Room
) -> None:
    somebody_books(room, "Kleinmond", "08:30")
    somebody_books(room, "Betty’s Bay", "14:00")
    tell_them(phone, room)
    answer(phone, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Does this sound right?")
    phone.get_by_role("button", name="Yes").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("When suits you?")
    expect(phone.locator(".strip [aria-current]")).to_have_count(1)
    assert phone.evaluate("scrollY") == 0

    look_at_hermanus(phone, room)
    expect(phone.locator(".travel")).to_contain_text("by road from Kleinmond")
    pills = phone.locator(".dayline .pill").all_inner_texts()
    offered = [one.split(",")[0].strip() for one in pills]
    assert offered == ["10:30", "10:45", "11:00", "11:15", "11:30", "11:45"]
    phone.locator(".dayline .pill", has_text="11:00").first.click()
    expect(phone.locator("[data-say]")).to_contain_text("11:00")
    phone.get_by_label("How often?").select_option("4")
    expect(phone.locator("[data-say]")).to_contain_text("11:00 · Every week, 4 times · An hour")
    phone.get_by_label("How often?").select_option("1")
    expect(phone.locator("[data-say]")).not_to_contain_text("times")
    phone.get_by_role("button", name="Hold this time").click()

    expect(phone.locator(".held .note")).to_contain_text("Held for you until")
    say_who(phone)
    phone.get_by_label("Where do we find you?").fill("1 Beach Road")
    phone.get_by_role("button", name="Book this time").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("See you on")
    expect(phone.locator(".ticket")).to_contain_text("1 Beach Road, Hermanus")
    expect(phone.locator(".ticket")).to_contain_text("What is planned")
    booked = Appointment.objects.get(place__name="Hermanus")
    assert (booked.state, booked.first_cell) == (State.CONFIRMED, at("11:00"))
    assert Notice.objects.filter(to="ann@example.org", key__contains="-booked").count() == 1


def test_a_session_is_moved_and_then_cancelled_by_its_link(desktop: Page, room: Room) -> None:
    link = somebody_books(room, "Hermanus", "12:00")
    desktop.goto(f"/appointments/{link}/")
    desktop.get_by_role("link", name="Move it").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("When suits you better?")
    day = timezone.localdate() + timedelta(days=5)
    desktop.locator(f'.strip a[href*="day={day}"]').click()
    desktop.locator(".dayline .pill", has_text="14:00").first.click()
    desktop.get_by_role("button", name="Move it there").click()
    expect(desktop.locator(".ticket")).to_contain_text("14:00–15:00")

    desktop.get_by_role("link", name="Cancel", exact=True).click()
    desktop.get_by_role("button", name="Yes, cancel it").click()
    expect(desktop.get_by_role("heading", level=1)).to_have_text("This session is cancelled.")
    assert Appointment.objects.get().state == State.CANCELLED


def test_somebody_waits_and_takes_the_time_that_becomes_free(
    phone: Page, site: Site, room: Room
) -> None:
    day = timezone.localdate() + timedelta(days=5)
    away, _ = block(room.therapist, Span(at("00:00"), at("23:55")))
    visit_as_heard(phone, site, room)
    phone.goto(f"/practices/tidal/times/?day={day}")
    phone.get_by_role("link", name="Join the waiting list").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("On which days would you come?")
    phone.get_by_label("From").fill(f"{day}")
    phone.get_by_label("Until").fill(f"{day}")
    say_who(phone)
    phone.get_by_role("button", name="Put me on the list").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("You are on the list.")

    unblock(room.practice, away.pk)
    assert offer_freed(timezone.now()) == 1
    waiting = Waiting.objects.get()
    phone.goto(f"/{page_of_waiting(waiting).split('/', 3)[3]}")
    expect(phone.get_by_role("heading", level=1)).to_have_text("A time became free.")
    phone.get_by_role("button", name="Yes, book it for me").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("See you on")
    assert Appointment.objects.get().state == State.CONFIRMED


def visit_as_heard(page: Page, site: Site, room: Room) -> None:
    """Come as somebody who was heard just now and may be touched."""
    visitor = Browser()
    session = visitor.session
    listening = told(room.practice, now=timezone.now(), service=room.hour)
    session[HELD_BY_VISIT] = {room.practice.slug: listening.pk}
    session.save()
    page.context.add_cookies(
        [{"name": "sessionid", "value": session.session_key or "", "url": site.url}]
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_every_page_of_booking_can_be_used_by_everybody(
    request: pytest.FixtureRequest, site: Site, room: Room, theme: Theme, screen: str
) -> None:
    page: Page = request.getfixturevalue(screen)
    page.emulate_media(color_scheme=theme)
    visit_as_heard(page, site, room)
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        found[name] = accessibility_violations(page)

    page.goto("/practices/tidal/times/?at_home=1")
    look("town")
    page.get_by_label("Where is home?").select_option(label="Hermanus")
    page.wait_for_url("**place=**")
    look("times")
    page.locator("label.slot").nth(2).click()
    page.get_by_role("button", name="Hold this time").click()
    page.wait_for_url("**/book/")
    look("details")
    page.get_by_role("button", name="Book this time").click()
    expect(page.get_by_text("Before we go on, please look here")).to_be_visible()
    look("details with problems")
    say_who(page)
    page.get_by_label("Where do we find you?").fill("1 Beach Road")
    page.get_by_role("button", name="Book this time").click()
    page.wait_for_url("**/appointments/**")
    look("appointment")
    here = page.url
    for part in ("move/", "cancel/"):
        page.goto(here + part)
        look(part)
    page.goto("/practices/tidal/wait/")
    look("wait")
    assert {name: broken for name, broken in found.items() if broken} == {}
