"""A therapist connects their calendar on a phone, and makes an address to subscribe to."""

from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.website.calendars.diaries import a_therapist, away
from tests.website.calendars.servers import PASSWORD, USER, own_calendar, radicale
from tests.website.people.entering import join
from unknot.website.calendars.syncing import sync_next
from unknot.website.people.models import Role

pytestmark = pytest.mark.usefixtures("day_of_the_examples")


def test_a_calendar_is_connected_and_an_address_made(
    phone: Page, site: Site, tmp_path: Path, settings: Settings
) -> None:
    settings.CALENDARS_NEARBY = True
    therapist = a_therapist()
    owner = join(therapist.practice, "therapist@example.org", Role.OWNER, therapist)
    sign_in(phone, site, owner.person)
    phone.goto(f"/practices/{therapist.practice.slug}/calendars/")
    assert accessibility_violations(phone) == []
    phone.get_by_role("button", name="Make an address").click()
    expect(phone.get_by_text("It is shown this once:")).to_be_visible()
    assert accessibility_violations(phone) == []
    with radicale(tmp_path) as address:
        mine = own_calendar(address, "Mine")
        own_calendar(address, "Family")
        mine.add("a", f"DTSTART:{timezone.now():%Y%m%d}T100000Z", "DURATION:PT1H")
        connect(phone, address, "wrong")
        expect(phone.get_by_role("alert")).to_contain_text("does not take this name and password")
        connect(phone, address, PASSWORD)
        phone.locator("label.pill", has_text="Mine").click()
        assert accessibility_violations(phone) == []
        phone.get_by_role("button", name="Keep this one in step").click()
        expect(phone.get_by_text("It is looked at in a moment.")).to_be_visible()
        sync_next(timezone.now())
    phone.reload()
    expect(phone.get_by_text("In step since")).to_be_visible()
    assert accessibility_violations(phone) == []
    assert len(away(therapist)) == 1
    phone.get_by_role("button", name="Disconnect").click()
    expect(phone.get_by_text("In step since")).to_have_count(0)
    assert away(therapist) == []


def connect(page: Page, address: str, password: str) -> None:
    """Fill in what opens a calendar."""
    page.get_by_label("Address of the calendar server").fill(address)
    page.get_by_label("Name", exact=True).fill(USER)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Connect", exact=True).click()


def test_an_owner_chooses_a_service_for_short_messages(phone: Page, site: Site) -> None:
    therapist = a_therapist()
    owner = join(therapist.practice, "therapist@example.org", Role.OWNER, therapist)
    sign_in(phone, site, owner.person)
    phone.goto(f"/practices/{therapist.practice.slug}/channel/")
    assert accessibility_violations(phone) == []
    box = phone.get_by_label("Address of the service")
    box.fill("json://127.0.0.1/{number}")
    phone.get_by_role("button", name="Send by this service").click()
    expect(phone.get_by_text("Messages cannot leave by this service.")).to_be_visible()
    assert accessibility_violations(phone) == []
    box.fill("bulksms://token:secret@{number}")
    phone.get_by_role("button", name="Send by this service").click()
    expect(phone.get_by_text("Short messages leave by BulkSMS.")).to_be_visible()
