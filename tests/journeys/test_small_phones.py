"""On the smallest phone, 320 pixels across, no page of a practice has to be pushed sideways."""

from collections.abc import Iterable

import pytest
from django.test import Client as Browser
from django.utils import timezone
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page

from tests.browser import Site
from tests.journeys.entering import sign_in
from tests.website.booking.practising import told
from tests.website.people.entering import lock_twice
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.queries import HELD_BY_VISIT
from unknot.website.office.demo import fill
from unknot.website.people.models import Membership, Role
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.usefixtures("day_of_the_examples")
WIDTH = 320
TOO_WIDE = """(width) => [...document.body.querySelectorAll("*")]
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 1)
  .filter((one) => !one.closest("svg, .sr, .skip-link"))
  .map((one) => `${one.parentElement.className} > ${one.tagName}.${one.className}`)"""


@pytest.fixture(params=["en", "af"])
def small(phone: Page, site: Site, request: pytest.FixtureRequest) -> Page:
    """The smallest phone, in each language."""
    phone.set_viewport_size({"width": WIDTH, "height": 640})
    cookie = {"name": "unknot_language", "value": request.param, "url": site.url}
    phone.context.add_cookies([cookie])  # type: ignore[list-item]
    return phone


@pytest.fixture
def practice(site: Site) -> Practice:
    """The made-up practice, with all that people wrote and booked in it."""
    fill("owner@example.org", timezone.now())
    return Practice.objects.get(demo=True)


def owner_of(practice: Practice) -> Membership:
    """Give the owner, who has a second lock."""
    owner = Membership.objects.get(practice=practice, role=Role.OWNER)
    lock_twice(owner.person)
    return owner


def come_as_heard(page: Page, site: Site, practice: Practice) -> None:
    """Come as somebody who was heard just now, and wishes for the longest session at home."""
    visitor = Browser()
    session = visitor.session
    longest = practice.services.filter(at_home=True).order_by("minutes").last()
    listening = told(practice, now=timezone.now(), service=longest, at_home=True)
    session[HELD_BY_VISIT] = {practice.slug: listening.pk}
    session.save()
    value = session.session_key or ""
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": site.url}])


def too_wide(page: Page) -> list[str]:
    """Name what reaches out of the screen, where the page can be pushed sideways."""
    page.wait_for_load_state()
    across = page.evaluate("document.documentElement.scrollWidth")
    return [f"{across} across", *page.evaluate(TOO_WIDE, WIDTH)] if across > WIDTH else []


def those_too_wide(page: Page, addresses: Iterable[str]) -> dict[str, list[str]]:
    """Look at pages, and name what reaches out of each."""
    found = {}
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        assert "/sign-in/" not in answer.url, address
        found[address] = too_wide(page)
    return {address: wide for address, wide in found.items() if wide}


def test_the_times_of_the_longest_session_at_home_fit(
    small: Page, site: Site, practice: Practice
) -> None:
    come_as_heard(small, site, practice)
    at = f"/practices/{practice.slug}/times/?at_home=1"
    towns = [*practice.places.filter(at_home=True).order_by("way_cents")]
    found = those_too_wide(small, [at, *(f"{at}&place={one.pk}" for one in (towns[-1], towns[0]))])
    assert "980" in small.locator("select[name=service]").inner_text()
    assert found == {}


def test_each_page_on_the_way_to_a_session_fits(
    small: Page, site: Site, practice: Practice
) -> None:
    come_as_heard(small, site, practice)
    here = f"/practices/{practice.slug}/"
    article = practice.articles.order_by("pk").first()
    assert article is not None
    pages = ("", f"articles/{article.slug}/", "listen/", "approach/", "wait/", "times/?at_home=0")
    assert those_too_wide(small, (here + one for one in pages)) == {}
    small.locator("label.slot").nth(2).click()
    small.locator(".holding .btn").click()
    small.wait_for_url("**/book/")
    assert too_wide(small) == []
    small.locator(".bar .btn").click()
    assert too_wide(small) == []


def test_each_page_behind_the_link_of_a_session_fits(small: Page, practice: Practice) -> None:
    coming = Appointment.objects.filter(practice=practice, first_cell__gt=0).order_by("first_cell")
    session = coming.filter(at_home=True).last()
    assert session is not None
    here = f"/appointments/{link_to(session)}/"
    assert those_too_wide(small, (here, f"{here}move/", f"{here}cancel/")) == {}


def test_each_page_of_the_diary_fits(small: Page, site: Site, practice: Practice) -> None:
    owner = owner_of(practice)
    sign_in(small, site, owner.person)
    here = f"/practices/{practice.slug}/"
    sessions = [*Appointment.objects.filter(practice=practice, therapist=owner.therapist)]
    days = {wall(one.begins, practice).date() for one in sessions}
    assert days
    pages = ["week/", "clients/", "sessions/new/", f"sessions/{sessions[0].pk}/move/"]
    pages += [f"day/{day}/" for day in days]
    pages += [f"clients/{one.client_id}/" for one in sessions[:2]]
    assert those_too_wide(small, (here + one for one in pages)) == {}


def test_booking_for_somebody_fits_where_the_clock_has_twelve_hours(
    chromium: Chromium, site: Site, practice: Practice
) -> None:
    small = {"width": WIDTH, "height": 640}
    with chromium.new_context(base_url=site.url, viewport=small, locale="en-US") as american:  # type: ignore[arg-type]
        page = american.new_page()
        sign_in(page, site, owner_of(practice).person)
        assert those_too_wide(page, [f"/practices/{practice.slug}/sessions/new/"]) == {}


def test_no_line_about_a_practice_begins_with_the_dot_between_its_parts(
    small: Page, site: Site, practice: Practice
) -> None:
    come_as_heard(small, site, practice)
    small.goto(f"/practices/{practice.slug}/times/")
    lines = small.locator(".whose > span").inner_text().splitlines()
    assert practice.name in lines[0]
    assert not [one for one in lines if one.startswith("·")]
