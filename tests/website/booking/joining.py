"""Somebody who joins the waiting list, for the tests to speak of."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tests.website.booking.visiting import DETAILS, key_on, mark

WAIT = "/practices/example/wait/"


def days(first: int = 0, last: int = 20) -> dict[str, str]:
    """Name the days between which a time would suit."""
    today = timezone.localdate()
    return {
        "first_day": f"{today + timedelta(days=first)}",
        "last_day": f"{today + timedelta(days=last)}",
    }


def join(client: Client, **changes: str) -> str:
    """Join the list as the page has it; give the address of the own page."""
    key = key_on(client.get(WAIT))
    answered = client.post(WAIT, DETAILS | days() | {"key": key, "told": mark(client)} | changes)
    assert answered.status_code == 302, answered.content.decode()
    return answered["Location"]
