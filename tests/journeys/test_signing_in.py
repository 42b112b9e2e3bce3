"""Signing in on a phone: a code first, a passkey from then on."""

import re

from django.core import mail
from playwright.sync_api import Page, Route, expect

from tests.browser import Site, accessibility_violations
from tests.journeys.entering import sign_in as carry_a_visit
from tests.website.booking.practising import MONDAY, open_practice
from unknot.website.people.models import Membership, Person, Role


def sign_in(page: Page, address: str) -> None:
    """Ask for a code, read the email, and write the code into the page."""
    page.goto("/sign-in/")
    page.get_by_label("Your email address").fill(address)
    page.get_by_role("button", name="Send me a code").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Enter your code")
    found = re.search(r"code is (\S+)", str(mail.outbox[-1].body))
    assert found
    page.get_by_label("The code from the email").fill(found[1])
    page.get_by_role("button", name="Go on").click()


def with_a_fingerprint(page: Page) -> None:
    """Give the phone a finger that is always right."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    tools.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )


def refuse_passkeys(page: Page) -> None:
    """Let the device refuse a passkey until the page is left, to make one as well as to use one."""
    page.evaluate(
        """() => {
            const refuse = () => Promise.reject(new DOMException("", "NotAllowedError"));
            navigator.credentials.get = navigator.credentials.create = refuse;
        }"""
    )


def test_a_passkey_is_added_once_and_signs_in_from_then_on(phone: Page) -> None:
    with_a_fingerprint(phone)
    sign_in(phone, "fern@example.org")
    expect(phone).to_have_url(re.compile(r"localhost:\d+/mine/$"))
    phone.goto("/sign-in/second/")
    assert accessibility_violations(phone) == []
    phone.get_by_role("link", name="Add a passkey").click()
    expect(phone.get_by_label("It signs me in alone")).to_be_checked()
    phone.get_by_role("button", name="Add it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Spare codes")
    assert accessibility_violations(phone) == []
    phone.goto("/sign-out/")
    phone.get_by_role("button", name="Sign out").click()
    phone.goto("/sign-in/")
    assert accessibility_violations(phone) == []
    phone.get_by_role("button", name="Use a passkey").click()
    expect(phone).to_have_url(re.compile(r"localhost:\d+/mine/$"))
    phone.goto("/sign-in/second/")
    expect(phone.get_by_text("1 is set up.")).to_be_visible()


def test_a_passkey_cannot_be_asked_for_before_its_script_listens(phone: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    phone.route(re.compile(r"/webauthn\.[^/]*js$"), hold)
    with phone.expect_request(re.compile(r"/webauthn\.[^/]*js$")):
        phone.goto("/sign-in/", wait_until="commit")
    expect(phone.get_by_role("button", name="Use a passkey")).to_be_disabled()
    for one in held:
        one.continue_()
    expect(phone.get_by_role("button", name="Use a passkey")).to_be_enabled()


def test_where_the_device_refuses_a_passkey_a_code_by_e_mail_is_offered(
    phone: Page,
) -> None:
    phone.goto("/sign-in/")
    refuse_passkeys(phone)
    said = phone.get_by_role("alert").filter(has_text="let us send you a code by email")
    expect(said).to_have_count(0)
    phone.get_by_role("button", name="Use a passkey").click()
    expect(said).to_be_visible()
    assert accessibility_violations(phone) == []


def test_where_the_device_refuses_the_second_lock_offers_a_code(phone: Page, site: Site) -> None:
    example, fern = open_practice(), Person.objects.create_user("fern@example.org")
    Membership.objects.create(
        practice=example.practice, person=fern, role=Role.THERAPIST, therapist=example.therapist
    )
    with_a_fingerprint(phone)
    carry_a_visit(phone, site, fern)
    phone.goto("/sign-in/second/webauthn/add/")
    said = phone.get_by_role("alert").filter(has_text="again, or use")
    refuse_passkeys(phone)
    expect(said).to_have_count(0)
    phone.get_by_role("button", name="Add it").click()
    expect(said).to_contain_text("use codes from an app as your second lock")
    assert accessibility_violations(phone) == []
    phone.reload()
    phone.get_by_role("button", name="Add it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Spare codes")
    carry_a_visit(phone, site, fern, with_a_second_lock=False)
    phone.goto(f"/practices/example/day/{MONDAY}/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Is it you?")
    refuse_passkeys(phone)
    phone.get_by_role("button", name="Use a passkey").click()
    expect(said).to_contain_text("use a code instead")
    phone.context.clear_cookies()
    sign_in(phone, fern.email)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Your second lock")
    refuse_passkeys(phone)
    phone.get_by_role("button", name="Use a passkey").click()
    expect(said).to_contain_text("use a code instead")
    assert accessibility_violations(phone) == []


def test_a_passkey_opens_the_day_also_in_a_visit_that_began_before_there_was_one(
    phone: Page, site: Site
) -> None:
    example, fern = open_practice(), Person.objects.create_user("fern@example.org")
    Membership.objects.create(
        practice=example.practice, person=fern, role=Role.THERAPIST, therapist=example.therapist
    )
    with_a_fingerprint(phone)
    carry_a_visit(phone, site, fern)
    day = f"/practices/example/day/{MONDAY}/"
    phone.goto(day)
    phone.get_by_role("link", name="Add a passkey").click()
    phone.get_by_role("button", name="Add it").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Spare codes")
    phone.goto(day)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Monday")
    carry_a_visit(phone, site, fern, with_a_second_lock=False)
    phone.goto(day)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Is it you?")
    assert accessibility_violations(phone) == []
    phone.get_by_role("button", name="Use a passkey").click()
    expect(phone).to_have_url(re.compile(day))
    expect(phone.get_by_role("heading", level=1)).to_have_text("Monday")
