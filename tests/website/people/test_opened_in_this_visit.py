"""Whoever sees what clients told has opened a second lock in this very visit, on this device."""

import time
from urllib.parse import urlencode

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.signals import authenticator_added
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.test import Client, RequestFactory

from tests.website.booking.practising import open_practice
from tests.website.people.entering import join, signed_in, with_one_lock
from tests.website.people.test_second_lock import APP, SECOND
from tests.website.people.test_signing_in import CODE, ask_for_a_code
from unknot.website.people.models import Membership, Person, Role
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db

AGAIN, DAY, MEMBERS = (
    "/sign-in/second/reauthenticate/",
    "/practices/example/day/",
    "/practices/example/office/members/",
)
SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def owner() -> Person:
    """Open a practice, whose owner has no second lock yet."""
    example, person = open_practice(), Person.objects.create_user("fern@example.org")
    Membership.objects.create(
        practice=example.practice, person=person, role=Role.OWNER, therapist=example.therapist
    )
    return person


def by_e_mail() -> Client:
    """Sign in on a device by the code from the email."""
    client = Client()
    client.post(CODE, {"code": ask_for_a_code(client)})
    return client


def digits(secret: str = SECRET) -> str:
    """Read what the app shows now."""
    shown: str = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    return shown


def led_to(page: str) -> str:
    """Give the address at which a lock is opened on the way to a page."""
    return f"{AGAIN}?{urlencode({'next': page}, safe='/')}"


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("page", [DAY, MEMBERS])
def test_a_lock_that_is_set_up_on_one_device_is_opened_on_the_other_before_it_shows_anything(
    owner: Person, page: str
) -> None:
    first, second = by_e_mail(), by_e_mail()
    assert first.get(page)["Location"] == "/sign-in/second/"
    secret = second.get(APP).context["form"].secret
    second.post(APP, {"code": digits(secret)})
    assert second.get(page).status_code == 200
    assert first.get(page)["Location"] == led_to(page)
    asked = first.get(led_to(page))
    assert f'name="next" value="{page}"' in asked.text
    assert first.post(AGAIN, {"code": "nonsense", "next": page}).status_code == 200
    assert first.get(page)["Location"] == led_to(page)
    spare = RecoveryCodes(Authenticator.objects.get(user=owner, type="recovery_codes"))
    code = spare.get_unused_codes()[0]
    assert first.post(AGAIN, {"code": code, "next": page})["Location"] == page
    assert first.get(page).status_code == 200


def test_what_is_sent_before_the_lock_is_opened_does_nothing_and_leads_back_to_its_page(
    owner: Person,
) -> None:
    TOTP.activate(owner, SECRET)
    client = with_one_lock(signed_in(owner))
    sent = {"email": "ash@example.org", "role": Role.OWNER}
    answer = client.post(MEMBERS, sent, headers={"referer": f"http://testserver{MEMBERS}"})
    assert answer["Location"] == led_to(MEMBERS)
    assert Membership.objects.count() == 1


@pytest.mark.parametrize("with_a_spare_code", [False, True])
def test_whoever_opens_it_when_they_sign_in_is_asked_for_nothing_more(
    owner: Person, *, with_a_spare_code: bool
) -> None:
    TOTP.activate(owner, SECRET)
    spare = RecoveryCodes.activate(owner).get_unused_codes()[0]
    client = by_e_mail()
    client.post(SECOND, {"code": spare if with_a_spare_code else digits()})
    assert client.get(DAY).status_code == 200


def test_a_passkey_that_was_just_set_up_counts_as_opened(owner: Person) -> None:
    client, request = signed_in(owner), RequestFactory().get("/")
    passkey = Authenticator.objects.create(
        user=owner, type=Authenticator.Type.WEBAUTHN, data={"name": "Phone"}
    )
    assert client.get(DAY)["Location"].startswith("/sign-in/second/webauthn/reauthenticate/?next=")
    request.session = client.session
    authenticator_added.send(Authenticator, request=request, user=owner, authenticator=passkey)
    request.session.save()
    assert client.get(DAY).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_who_came_in_by_a_spare_code_and_makes_new_ones_stays_in(owner: Person) -> None:
    TOTP.activate(owner, SECRET)
    spare, *more = RecoveryCodes.activate(owner).get_unused_codes()
    client = by_e_mail()
    client.post(SECOND, {"code": spare})
    client.post(AGAIN, {"code": more[0]})
    client.post("/sign-in/second/recovery-codes/generate/")
    assert client.get(DAY).status_code == 200


def test_a_lost_phone_sees_nothing_more_once_its_lock_is_taken_away(owner: Person) -> None:
    lost = TOTP.activate(owner, SECRET).instance
    client = signed_in(owner)
    assert client.get(DAY).status_code == 200
    RecoveryCodes.activate(owner)
    lost.delete()
    assert client.get(DAY)["Location"] == led_to(DAY)


def test_what_one_person_opened_in_a_browser_opens_nothing_to_the_next(owner: Person) -> None:
    TOTP.activate(owner, SECRET)
    ash = join(Practice.objects.get(), "ash@example.org", Role.OWNER).person
    client = signed_in(owner)
    client.force_login(ash)
    assert client.get(MEMBERS)["Location"] == led_to(MEMBERS)


def test_ones_own_page_needs_one_lock_only(owner: Person) -> None:
    TOTP.activate(owner, SECRET)
    assert with_one_lock(signed_in(owner)).get("/mine/").status_code == 200
