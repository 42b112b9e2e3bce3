"""The second lock speaks as the rest of the website does, on its pages and in its letters."""

import time
from datetime import UTC, datetime

import pytest
from allauth.account.adapter import get_adapter
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client, RequestFactory

from tests.website.people.entering import lock_twice
from tests.website.people.test_signing_in import CODE, ask_for_a_code
from unknot.website.people.models import Membership, Person, Role
from unknot.website.people.signing_in import NOT_ITS_CODE, NOT_THE_CODE
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db

SECOND = "/sign-in/second/authenticate/"
APP = "/sign-in/second/totp/activate/"


def test_a_wrong_code_from_the_e_mail_is_answered_kindly(client: Client) -> None:
    ask_for_a_code(client)
    answer = client.post(CODE, {"code": "nonsense"})
    assert str(NOT_THE_CODE) in answer.content.decode()


def test_whoever_has_a_second_lock_is_asked_for_it_and_told_what_is_wrong(client: Client) -> None:
    lock_twice(Person.objects.create_user("fern@example.org"))
    code = ask_for_a_code(client)
    assert client.post(CODE, {"code": code}).headers["Location"] == SECOND
    page = client.get(SECOND).content.decode()
    assert "Your second lock" in page
    assert "The code from your app, or a spare code" in page
    assert str(NOT_ITS_CODE) in client.post(SECOND, {"code": "nonsense"}).content.decode()
    assert "_auth_user_id" not in client.session


@pytest.mark.django_db(transaction=True)
def test_who_sets_up_an_app_is_asked_for_its_digits_once_and_led_to_the_page_they_wanted(
    client: Client,
) -> None:
    practice = Practice.objects.create(name="Example Practice", slug="example")
    person = Person.objects.create_user("fern@example.org")
    Membership.objects.create(practice=practice, person=person, role=Role.OWNER)
    client.force_login(person)
    wanted = "/practices/example/office/places/"
    assert client.get(wanted)["Location"] == "/sign-in/second/"
    assert "Go on to" not in client.get("/sign-in/second/").text
    secret = client.get(APP).context["form"].secret
    digits = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    answer = client.post(APP, {"code": digits}, follow=True)
    assert "Spare codes" in answer.text
    assert "Is it you?" not in answer.text
    assert f'href="{wanted}">Go on to the page you wanted' in answer.text
    assert f'href="{wanted}"' in client.get("/sign-in/second/").text
    assert client.get(wanted).status_code == 200
    assert "Go on to" not in client.get("/sign-in/second/").text


@pytest.mark.parametrize(
    ("letter", "subject"),
    [
        ("totp_activated", "Codes from an app open your account now"),
        ("totp_deactivated", "Codes from an app no longer open your account"),
        ("webauthn_added", "A new passkey opens your account"),
        ("webauthn_removed", "A passkey was taken away"),
        ("recovery_codes_generated", "You have new spare codes"),
    ],
)
def test_every_change_of_a_lock_is_written_to_its_owner(letter: str, subject: str) -> None:
    told = {"timestamp": datetime(2026, 11, 27, 9, 0, tzinfo=UTC), "ip": "192.0.2.1"}
    adapter = get_adapter(RequestFactory().get("/"))
    mail = adapter.render_mail(f"mfa/email/{letter}", "fern@example.org", told)
    assert mail.subject == subject
    assert "It was done on 27 November 2026" in mail.body
    assert "please tell your practice at once" in mail.body
