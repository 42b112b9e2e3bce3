"""From being heard to an approach, and to a conversation where touch has to wait."""

from collections.abc import Iterator
from typing import Literal

import pytest
from django.test import Client as Browser
from django.utils import timezone
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in
from tests.journeys.test_warfarin import ON_WARFARIN
from tests.journeys.test_without_scripts import SIDEWAYS
from tests.journeys.walking import answer, choose, tap
from tests.website.care.caring import OUTCOME, Room, open_room, tell
from tests.website.care.treating import come, page_of
from tests.website.guide.sending import WARFARIN
from tests.website.people.entering import join
from unknot.website.care.actions import client_for, record_consents
from unknot.website.care.consenting import consent_words
from unknot.website.care.models import Listening, Version
from unknot.website.people.models import Role

pytestmark = pytest.mark.usefixtures("day_of_the_examples")
Theme = Literal["light", "dark"]


@pytest.fixture
def room(site: Site) -> Room:
    """A practice on the website that the browser sees."""
    return open_room()


def tell_them(page: Page, room: Room) -> None:
    """Say what should be different, where, and how."""
    page.goto(room.listen)
    page.get_by_label("What would you like to be different after the session?").fill(OUTCOME)
    page.locator("#row-where summary").first.click()
    tap(page, "upper_trapezius_left", 2)
    page.locator("#row-talk summary").click()
    choose(page, "talk", "quiet")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it safe today?")


def title(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def test_a_healthy_person_is_heard_and_changes_a_word_of_the_approach(
    phone: Page, room: Room
) -> None:
    tell_them(phone, room)
    answer(phone, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Does this sound right?")
    expect(phone.locator(".letter blockquote")).to_contain_text(OUTCOME)

    phone.locator(".letter a.word", has_text="steady").click()
    phone.get_by_role("button", name="light", exact=True).click()
    expect(phone.locator(".letter a.word", has_text="light")).to_be_visible()
    assert [one.number for one in Version.objects.all()] == [1, 2]
    phone.get_by_role("button", name="Yes, find a time").click()
    phone.wait_for_url("**/times/**")


def test_warfarin_leads_to_a_conversation_only(phone: Page, room: Room) -> None:
    tell_them(phone, room)
    answer(phone, *ON_WARFARIN, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text(
        "A conversation first, no touch yet."
    )
    expect(phone.get_by_role("button", name="Book a conversation")).to_be_visible()
    assert not Version.objects.exists()


def test_once_a_doctor_agreed_the_approach_is_gentle(phone: Page, room: Room) -> None:
    tell_them(phone, room)
    answer(phone, *ON_WARFARIN, alone=True)
    phone.locator("#asked summary").click()
    choose(phone, "who", "doctor")
    choose(phone, "said", "yes")
    choose(phone, "codes", "anticoagulant")
    phone.get_by_role("button", name="Note what they said").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Does this sound right?")
    expect(phone.locator(".letter")).to_contain_text("20 minutes")
    expect(phone.locator(".letter")).not_to_contain_text("press and hold")


def test_what_was_told_in_own_words_is_asked_about(phone: Page, room: Room) -> None:
    phone.goto(room.listen)
    phone.locator("#outcome").fill("My neck is stiff. I take warfarin.")
    phone.get_by_role("button", name="Go on").click()
    expect(phone.locator("#story")).to_have_value("My neck is stiff. I take warfarin.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_let_everyone_in(phone: Page, room: Room, theme: Theme) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    phone.goto(room.listen)
    for row in phone.locator(".askrow > summary").all():
        row.click()
    assert accessibility_violations(phone) == []
    phone.get_by_role("button", name="Go on").click()
    assert accessibility_violations(phone) == []
    tell_them(phone, room)
    answer(phone, alone=True)
    phone.locator(".letter a.word").first.click()
    assert accessibility_violations(phone) == []
    phone.goto(room.listen)
    expect(phone.get_by_role("heading", level=2).first).to_contain_text("Was it you")
    assert accessibility_violations(phone) == []
    phone.get_by_role("link", name="Yes, go on with what I told you").click()
    expect(phone.locator("#outcome")).to_have_value(OUTCOME)
    phone.locator("#outcome").fill("I want my neck clicked back.")
    phone.get_by_role("button", name="Go on").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("This is not for us")
    assert accessibility_violations(phone) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_of_a_conversation_lets_everyone_in(phone: Page, room: Room, theme: Theme) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    tell_them(phone, room)
    answer(phone, *ON_WARFARIN, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("A conversation first")
    assert accessibility_violations(phone) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_therapist_reads_the_limits_of_a_client_first(
    phone: Page, room: Room, site: Site, theme: Theme
) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    number = client_on_warfarin(room)
    member = join(room.practice, "fern@example.org", Role.OWNER, room.therapist)
    sign_in(phone, site, member.person)
    phone.goto(f"/practices/{room.practice.slug}/clients/{number}/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ida Example")
    expect(phone.locator(".note.stop").first).to_contain_text("No touch")
    assert accessibility_violations(phone) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_of_a_client_who_told_twice_lets_everyone_in(
    phone: Page, room: Room, site: Site, theme: Theme
) -> None:
    phone.emulate_media(color_scheme=theme, reduced_motion="reduce")
    ida, _ = come(room), come(room)
    Listening.objects.update(client=ida)
    member = join(room.practice, "fern@example.org", Role.OWNER, room.therapist)
    sign_in(phone, site, member.person)
    phone.goto(page_of(ida))
    expect(phone.locator("article.listening")).to_have_count(2)
    phone.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    assert accessibility_violations(phone) == []


def client_on_warfarin(room: Room) -> int:
    """Let somebody on warfarin become a client, without walking there page by page."""
    visitor = Browser()
    tell(visitor, room, said={"allergies": "Almonds", "talk": "quiet"}, health=WARFARIN)
    visitor.get(room.approach)
    now = timezone.now()
    ida = client_for(
        Listening.objects.latest("pk"),
        name="Ida Example",
        email="ida@example.org",
        telephone="",
        person=None,
        now=now,
    )
    consents = {"treatment": True, "data": True, "marketing": False}
    record_consents(ida, consents, consent_words(room.practice), now)
    return ida.pk


@pytest.fixture
def plain(chromium: Chromium, site: Site) -> Iterator[Page]:
    """The smallest phone, whose browser runs no scripts."""
    context = chromium.new_context(
        base_url=site.url, viewport={"width": 320, "height": 640}, java_script_enabled=False
    )
    page = context.new_page()
    yield page
    context.close()


def test_the_whole_way_without_scripts(plain: Page, room: Room) -> None:
    plain.goto(room.listen)
    plain.locator("#outcome").fill(OUTCOME)
    plain.locator("#row-where > summary").click()
    plain.locator("#the-list > summary").click()
    choose(plain, "ache_upper_trapezius_left", "2")
    plain.get_by_role("button", name="Go on").click()
    answer(plain, alone=True)
    plain.locator(".letter a.word", has_text="steady").click()
    plain.get_by_role("button", name="light", exact=True).click()
    expect(plain.locator(".letter a.word", has_text="light")).to_be_visible()


def test_nothing_runs_off_the_smallest_phone(phone: Page, room: Room) -> None:
    phone.set_viewport_size({"width": 320, "height": 640})
    tell_them(phone, room)
    answer(phone, alone=True)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Does this sound right?")
    assert phone.evaluate(SIDEWAYS) == 0
    phone.goto(room.listen)
    for row in phone.locator(".askrow > summary").all():
        row.click()
    assert phone.evaluate(SIDEWAYS) == 0
