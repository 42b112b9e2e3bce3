"""Who waits for a yes is met on every day, not only on the one that they asked for."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from msgspec.structs import replace

from tests.website.booking.ahead import always_open, booked_ahead
from tests.website.booking.practising import Example, guest, hold_now, in_the_room, told
from tests.website.diary.days import HERE
from unknot.website.booking.actions import confirm

pytestmark = pytest.mark.django_db


@pytest.fixture
def example(example: Example) -> Example:
    """The example practice, open on every day, which is asked before somebody new is booked."""
    example.practice.approves_new_clients = True
    return always_open(example)


def test_who_waits_for_a_yes_is_named_on_every_other_day(
    example: Example, therapist: Browser
) -> None:
    asked = booked_ahead(example)
    day = asked.begins.date()
    link = f'href="{HERE}/day/{day}/#session-{asked.pk}"'
    assert link in therapist.get(f"{HERE}/day/").text
    assert link not in therapist.get(f"{HERE}/day/{day}/").text
    therapist.post(f"{HERE}/sessions/{asked.pk}/approve/")
    assert link not in therapist.get(f"{HERE}/day/").text


def test_a_course_that_waits_is_named_once(example: Example, therapist: Browser) -> None:
    now = timezone.now()
    first = in_the_room(example, "11:00", timezone.localdate() + timedelta(5))
    confirm(
        hold_now(replace(first, sessions=3), now), guest(), told(example.practice, now=now), now
    )
    assert therapist.get(f"{HERE}/day/").text.count("#session-") == 1


def test_among_the_people_it_is_said_that_they_wait_for_a_yes(
    example: Example, therapist: Browser
) -> None:
    asked = booked_ahead(example)
    assert "and waits for a yes." in therapist.get(f"{HERE}/clients/").text
    therapist.post(f"{HERE}/sessions/{asked.pk}/approve/")
    assert "Comes " in therapist.get(f"{HERE}/clients/").text
