"""An address that nobody came in with is forgotten after a day: anybody can have typed it."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from tests.website.booking.practising import booked, open_practice
from tests.website.people.entering import signed_in
from unknot.website.due_work import CHORES
from unknot.website.people.models import Membership, Person, Role
from unknot.website.people.strangers import KEPT_FOR

pytestmark = pytest.mark.django_db
ADDRESS = "somebody@example.org"
MINUTE = timedelta(minutes=1)


def work(passed: timedelta) -> None:
    """Let the worker forget what it forgets, so long from now."""
    for chore in CHORES:
        if chore.name.startswith("forget"):
            chore.do(timezone.now() + passed)


def left() -> list[str]:
    return [*Person.objects.values_list("email", flat=True)]


def test_an_address_that_nobody_came_in_with_is_forgotten_after_a_day(client: Client) -> None:
    client.post("/sign-in/", {"email": ADDRESS})
    assert len(mail.outbox) == 1
    work(KEPT_FOR - MINUTE)
    assert left() == [ADDRESS]
    work(KEPT_FOR + MINUTE)
    assert left() == []


def test_whoever_came_in_once_is_kept() -> None:
    signed_in(Person.objects.create_user(ADDRESS))
    work(KEPT_FOR + MINUTE)
    assert left() == [ADDRESS]


def test_whom_a_practice_took_in_is_waited_for() -> None:
    person = Person.objects.create_user(ADDRESS)
    Membership.objects.create(practice=open_practice().practice, person=person, role=Role.OWNER)
    work(KEPT_FOR + MINUTE)
    assert left() == [ADDRESS]


def test_whom_a_practice_knows_is_kept() -> None:
    client = booked(open_practice()).client
    assert client is not None
    client.person = Person.objects.create_user(ADDRESS)
    client.save()
    work(KEPT_FOR + MINUTE)
    assert left() == [ADDRESS]
