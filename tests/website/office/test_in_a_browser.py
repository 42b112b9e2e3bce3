"""The pages of practices and of the office in a real browser: used, looked at, attacked."""

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser import Site, accessibility_violations
from tests.website.office.officing import Owned, own_practice
from tests.website.practice.hostility import write_in
from tests.website.practice.payloads import PAYLOADS
from unknot.website.office.demo import fill
from unknot.website.office.first_code import first_code
from unknot.website.people.models import Role
from unknot.website.practice.models import Practice

HOSTILE = "".join(PAYLOADS)
OFFICE = (
    *("", "practice/", "ways/", "members/", "comments/", "places/", "rooms/", "modalities/"),
    *("services/", "therapists/", "articles/", "places/new/", "rooms/new/", "modalities/new/"),
    *("services/new/", "therapists/new/", "articles/new/"),
)


def let_in(page: Page, site: Site, browser: Client) -> None:
    """Sign a page in the way a browser of the tests is."""
    value = browser.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": value, "url": site.url}])


def addresses(owned: Owned) -> list[str]:
    """List the pages about a practice, rows of each kind included."""
    practice = owned.practice
    article = practice.articles.order_by("pk").first()
    assert article is not None
    therapist = practice.therapists.order_by("pk").first()
    assert therapist is not None
    one_each = (
        f"articles/{article.pk}/",
        f"articles/{article.pk}/preview/",
        f"therapists/{therapist.pk}/",
        f"therapists/{therapist.pk}/day/",
        f"therapists/{therapist.pk}/away/",
        f"therapists/{therapist.pk}/leave/",
        f"therapists/{therapist.pk}/remove/",
        f"members/{owned.member.pk}/remove/",
    )
    public = f"/practices/{practice.slug}/"
    return [
        "/practices/",
        public,
        f"{public}articles/{article.slug}/",
        "/practices/new/",
        *(owned.at(page) for page in (*OFFICE, *one_each)),
    ]


def demo() -> Owned:
    """Fill the demo practice, and sign its owner in."""
    fill("owner@example.org", timezone.now())
    owned = own_practice("Small", "owner@example.org")
    practice = Practice.objects.get(demo=True)
    member = practice.members.get(role=Role.OWNER)
    assert member.therapist is not None
    return Owned(practice, member, member.therapist, owned.browser)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_open_to_everyone_on_a_phone(phone: Page, site: Site, scheme: str) -> None:
    owned = demo()
    let_in(phone, site, owned.browser)
    phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    broken = {}
    for address in addresses(owned):
        answer = phone.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        broken[address] = accessibility_violations(phone)
        sideways = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert sideways <= 0, address
    assert {address: found for address, found in broken.items() if found} == {}


def test_an_owner_opens_a_practice_without_reading_anything(phone: Page, site: Site) -> None:
    phone.goto("/practices/")
    phone.get_by_role("link", name="Open a practice").click()
    phone.get_by_label("The code from the server").fill(first_code())
    phone.get_by_label("What is the practice called?").fill("The Milkwood Room")
    phone.get_by_label("And you?").fill("An Example")
    phone.get_by_label("Your email address").fill("owner@example.org")
    phone.get_by_label("And what does it cost?").fill("a lot")
    phone.get_by_role("button", name="Open the practice").click()
    expect(phone.get_by_role("alert")).to_contain_text("Please write an amount in rand")
    assert accessibility_violations(phone) == []
    expect(phone.get_by_label("What is the practice called?")).to_have_value("The Milkwood Room")
    phone.get_by_label("And what does it cost?").fill("650")
    phone.get_by_role("button", name="Open the practice").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("The Milkwood Room is open.")
    assert accessibility_violations(phone) == []
    phone.get_by_role("link", name="See the page").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("The Milkwood Room")
    expect(phone.get_by_text("R\N{NO-BREAK SPACE}650")).to_be_visible()
    expect(phone.get_by_text("no massage can be booked with them now")).to_be_visible()


def test_an_owner_states_a_registration_and_writes_an_article(phone: Page, site: Site) -> None:
    owned = own_practice("The Milkwood Room")
    owned.practice.therapists.update(registration="", registered_until=None)
    let_in(phone, site, owned.browser)
    phone.goto(owned.at())
    phone.get_by_role("link", name="no current registration").click()
    phone.get_by_label("Registration number").fill("A12345")
    phone.get_by_label("It holds until").fill("2099-12-31")
    phone.get_by_role("button", name="Save").click()
    expect(phone.get_by_role("status")).to_have_text("Saved.")
    phone.goto(owned.at("articles/new/"))
    phone.get_by_label("Title").fill("Warm hands")
    phone.get_by_label("Text").fill("## How\n\nUnder **warm** water.")
    phone.get_by_label("Everyone can read it").check()
    phone.get_by_role("button", name="Save", exact=True).click()
    phone.goto("/practices/the-milkwood-room/")
    expect(phone.get_by_text("Registered with the AHPCSA, number A12345")).to_be_visible()
    phone.get_by_role("link", name="Warm hands").click()
    expect(phone.get_by_role("heading", level=2, name="How")).to_be_visible()
    phone.get_by_label("Your name").fill("A reader")
    phone.get_by_label("Your comment").fill("Mine are cold.")
    phone.get_by_role("button", name="Send it").click()
    expect(phone.get_by_role("status")).to_contain_text("once the practice has read it")


def test_nothing_hostile_runs_in_a_browser(desktop: Page, site: Site) -> None:
    owned = demo()
    practice = owned.practice
    write_in(practice.therapists.all(), HOSTILE, "name", "about", "registration")
    write_in(practice.modalities.all(), HOSTILE, "name", "about")
    write_in(practice.articles.all(), HOSTILE, "title", "summary", "body")
    write_in(practice.comments.all(), HOSTILE, "name", "text")
    for rows in (practice.services, practice.rooms, practice.places.filter(name="Hermanus")):
        write_in(rows.all(), HOSTILE, "name")
    mine = Practice.objects.filter(pk=practice.pk)
    write_in(mine, HOSTILE, "name", "welcome", "about", "policies", "email", "telephone")
    let_in(desktop, site, owned.browser)
    desktop.on("dialog", lambda dialog: pytest.fail(f"a payload ran: {dialog.message}"))
    for address in addresses(owned):
        answer = desktop.goto(address)
        assert answer is not None
        assert answer.status == 200, address
