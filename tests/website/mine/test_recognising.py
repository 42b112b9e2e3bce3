"""What was booked with an address is theirs who proves it, where it is plain whose it is."""

from datetime import timedelta

import pytest

from tests.website.booking.practising import NOW, Example
from tests.website.mine.coming import CANARY, come, prove
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client, Listening
from unknot.website.mine.recognising import recognise

pytestmark = pytest.mark.django_db


def test_what_was_booked_without_an_account_is_theirs_once_the_address_is_proved(
    example: Example,
) -> None:
    come(example, "client@example.org", NOW + timedelta(days=2))
    _, browser = prove("client@example.org")
    assert "Example Practice" in browser.get("/mine/").text


def test_an_address_alone_shows_nothing(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("another@example.org")
    assert "Something is kept there" not in browser.get("/mine/").text
    assert "No practice keeps anything of you." in browser.get("/mine/").text


def test_several_bookings_with_one_address_become_one_client(example: Example) -> None:
    for _ in range(3):
        come(example, "client@example.org")
    person, _ = prove("client@example.org")
    assert Client.objects.get().person == person
    assert [one.client for one in Appointment.objects.all()] == [Client.objects.get()] * 3
    assert Listening.objects.filter(client__person=person).count() == 3


def test_two_people_who_share_an_address_are_not_taken_for_one(example: Example) -> None:
    come(example, "home@example.org")
    other = come(example, "home@example.org")
    Client.objects.filter(pk=other.pk).update(name="Another Client")
    _, browser = prove("home@example.org")
    assert Client.objects.filter(person=None).count() == 2
    assert CANARY not in browser.post("/mine/take-along/").content.decode()


def test_a_known_client_takes_over_only_what_was_booked_in_their_name(example: Example) -> None:
    come(example, "home@example.org")
    person, _ = prove("home@example.org")
    mine, other = come(example, "home@example.org"), come(example, "home@example.org")
    Client.objects.filter(pk=mine.pk).update(name=" example  CLIENT ")
    Client.objects.filter(pk=other.pk).update(name="Another Client")
    recognise(person)
    assert [one.name for one in Client.objects.filter(person=None)] == ["Another Client"]
    assert Listening.objects.filter(client__person=person).count() == 2
