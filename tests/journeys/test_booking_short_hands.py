"""Somebody whom hands may work on for a while only reads it, and takes the shorter session."""

import pytest
from django.test import Client as Browser
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.website.booking.pages.test_short_hands import IN_WIDESPREAD_PAIN
from tests.website.booking.practising import told
from tests.website.care.caring import Room, open_room
from unknot.website.booking.models import Appointment
from unknot.website.care.queries import HELD_BY_VISIT

pytestmark = pytest.mark.usefixtures("day_of_the_examples")


@pytest.fixture
def room(site: Site) -> Room:
    """A practice that gives an hour, and half an hour."""
    return open_room()


def test_the_shorter_session_is_one_tap_away_before_anything_is_booked(
    phone: Page, site: Site, room: Room
) -> None:
    session = Browser().session
    listening = told(room.practice, IN_WIDESPREAD_PAIN, timezone.now(), service=room.hour)
    session[HELD_BY_VISIT] = {room.practice.slug: listening.pk}
    session.save()
    phone.context.add_cookies(
        [{"name": "sessionid", "value": session.session_key or "", "url": site.url}]
    )

    phone.goto("/practices/tidal/times/?at_home=0")
    expect(phone.get_by_text("hands may work for 20 minutes")).to_be_visible()
    phone.locator("label.slot").first.click()
    phone.get_by_role("button", name="Hold this time").click()
    phone.wait_for_url("**/book/")
    expect(phone.get_by_text("The other 40 minutes of this session")).to_be_visible()
    assert accessibility_violations(phone) == []

    phone.get_by_role("link", name="Half an hour").click()
    expect(phone.get_by_text("The other 10 minutes of this session")).to_be_visible()
    phone.locator("label.slot").first.click()
    phone.get_by_role("button", name="Hold this time").click()
    phone.wait_for_url("**/book/")
    assert Appointment.objects.latest("pk").service.minutes == 30
