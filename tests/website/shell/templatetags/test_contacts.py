"""The numbers at the foot of every page are those of the table."""

import pytest
from django.test import Client

from tests.website.reading import Shown
from unknot.craft.knowledge import load
from unknot.website.shell.templatetags.contacts import numbers_for_anyone

ANYONE = ("112", "10177")


def test_the_first_numbers_are_for_anyone() -> None:
    assert tuple(one.number for one in numbers_for_anyone()) == ANYONE


@pytest.mark.django_db
def test_the_foot_of_a_page_tells_them_with_what_they_are(client: Client) -> None:
    page = client.get("/learn/")
    for contact in list(load().contacts.values())[: len(ANYONE)]:
        assert f"{contact.number} ({contact.use})" in Shown(page).words
        assert f'href="tel:{contact.number}"' in page.content.decode()
