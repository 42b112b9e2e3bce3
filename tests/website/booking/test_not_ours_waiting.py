"""Whoever waits, and asks for what is not ours when they answer again, reads whom to see."""

import pytest
from django.test import Client as Browser

from tests.website.booking.test_answering_again import page_of, waiting
from tests.website.booking.test_not_ours_by_link import CLICKED, NOBODYS, WHO_ELSE
from tests.website.care.caring import telling
from tests.website.guide.sending import answers
from unknot.website.booking.models import Waiting

pytestmark = pytest.mark.django_db
__all__ = ("waiting",)


def told_again(browser: Browser, waiting: Waiting, outcome: str) -> str:
    """Answer again by the link, and read the page that it leads to."""
    browser.post(page_of(waiting, "listen/"), telling(outcome=outcome))
    landing = browser.post("/safe/", answers(giver=None))["Location"]
    return browser.get(landing).text


def test_they_read_whom_to_see_and_that_they_keep_their_place(
    client: Browser, waiting: Waiting
) -> None:
    shown = told_again(client, waiting, CLICKED)
    assert WHO_ELSE in shown
    assert "You keep your place on the waiting list" in shown
    assert f'href="{page_of(waiting)}"' in shown
    assert "Nothing has been booked" not in shown
    assert Waiting.objects.get().is_open


def test_whoever_asks_for_what_nobody_gives_can_only_say_something_else(
    client: Browser, waiting: Waiting
) -> None:
    shown = told_again(client, waiting, NOBODYS)
    assert "<h1>No, not with us.</h1>" in shown
    assert f'href="{page_of(waiting, "listen/")}"' in shown
    assert f'href="{page_of(waiting)}"' not in shown


def test_nobody_else_with_the_link_learns_what_was_asked_for(
    client: Browser, waiting: Waiting
) -> None:
    told_again(client, waiting, CLICKED)
    assert CLICKED not in Browser().get(page_of(waiting)).text
    assert Browser().get(page_of(waiting, "answered/"))["Location"] == page_of(waiting)
