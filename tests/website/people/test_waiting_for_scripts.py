"""What only a script can do waits for it, and whoever has none reads what to do instead."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from tests.website.people.entering import signed_in
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db

ADDING = "/sign-in/second/webauthn/add/"


def passkey_buttons(page: str) -> list[str]:
    """Give the buttons that ask for a passkey."""
    return re.findall(r'<button[^>]*id="(?:passkey_login|mfa_webauthn_[^"]*)"[^>]*>', page)


def of_a_stranger(_: Client, stranger: Client) -> str:
    """Open the page to sign in."""
    return stranger.get("/sign-in/").content.decode()


def of_whoever_adds_one(member: Client, _: Client) -> str:
    """Open the page that adds a passkey."""
    return member.get(ADDING).content.decode()


@pytest.mark.parametrize("page", [of_a_stranger, of_whoever_adds_one])
def test_a_passkey_waits_for_its_script(page: Callable[[Client, Client], str]) -> None:
    member = signed_in(Person.objects.create_user("fern@example.org"))
    (button,) = passkey_buttons(page(member, Client()))
    assert " disabled" in button
    assert "by-script" in button


def test_whoever_has_no_scripts_reads_what_to_do_instead() -> None:
    member = signed_in(Person.objects.create_user("fern@example.org"))
    page = member.get(ADDING).content.decode()
    assert "<noscript>" in page
    assert "Codes from an app are a second lock without it." in page
