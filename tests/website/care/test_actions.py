"""Who becomes a client, and what is let go of."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import Room, open_room, tell
from unknot.website.care.actions import client_for, let_go_of_what_is_over
from unknot.website.care.models import Client, Listening
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def room() -> Room:
    return open_room()


def told(room: Room) -> Listening:
    tell(Browser(), room)
    return Listening.objects.latest("pk")


def become(listening: Listening, person: Person | None = None) -> Client:
    return client_for(
        listening,
        name="Ida Example",
        email="ida@example.org",
        telephone="+27 28 000 0000",
        person=person,
        now=timezone.now(),
    )


def test_an_address_alone_makes_nobody_the_same_client(room: Room) -> None:
    assert become(told(room)) != become(told(room))


def test_somebody_who_proved_who_they_are_is_one_client_of_a_practice(room: Room) -> None:
    ida = Person.objects.create_user("ida@example.org")
    assert become(told(room), ida) == become(told(room), ida)
    assert become(told(open_room("other")), ida).practice.slug == "other"


def test_sent_twice_it_is_the_same_client(room: Room) -> None:
    listening = told(room)
    assert become(listening) == become(listening)


def test_what_was_never_booked_is_let_go_after_a_day(room: Room) -> None:
    booked, unbooked = told(room), told(room)
    become(booked)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=24, minutes=1))
    assert [*Listening.objects.all()] == [booked]
    assert unbooked.pk is not None
