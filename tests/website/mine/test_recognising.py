"""What was booked with an address is theirs who proves it, where it is plain whose it is."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.website.booking.practising import Example
from tests.website.mine.coming import CANARY, NOW, come, prove
from unknot.website.booking.links import link_to
from unknot.website.booking.models import Appointment
from unknot.website.care.actions import record_consents
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import latest_consents
from unknot.website.hashing import digest
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

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


def test_what_has_another_name_on_it_is_said_to_be_kept_and_how_to_open_it(
    example: Example,
) -> None:
    two_names(example)
    _, browser = prove("home@example.org")
    page = browser.get("/mine/").text
    assert "No practice keeps anything of you." not in page
    assert "Something is kept there with your address" in page
    assert f"mailto:{example.practice.email}" in page
    assert "This stays: Example Practice keeps something" in browser.get("/mine/erase/").text


def test_who_has_the_link_and_the_address_is_asked_whether_it_is_them(example: Example) -> None:
    mine, other = two_names(example)
    _, browser = prove("home@example.org")
    page = browser.get(page_of(mine)).text
    assert "under the name Example Client. Is that you?" in page
    assert Client.objects.filter(person=None).count() == 2
    browser.post(page_of(mine) + "mine/")
    assert "Is that you?" not in browser.get(page_of(mine)).text
    assert "Is that you?" in browser.get(page_of(other)).text


def test_a_yes_behind_the_link_makes_that_booking_theirs_and_no_other(example: Example) -> None:
    mine, other = two_names(example)
    person, browser = prove("home@example.org")
    assert browser.post(page_of(mine) + "mine/").headers["Location"] == "/mine/"
    assert person.clients.get() == mine
    assert Client.objects.get(person=None) == other
    assert "Have Example Practice erase it all" in browser.get("/mine/").text


def test_all_that_was_booked_in_that_name_is_theirs(example: Example) -> None:
    mine, _ = two_names(example)
    come(example, "home@example.org")
    person, browser = prove("home@example.org")
    browser.post(page_of(mine) + "mine/")
    assert Appointment.objects.filter(client__person=person).count() == 2


def test_a_known_client_takes_their_other_spelling_in(example: Example) -> None:
    come(example, "home@example.org")
    person, browser = prove("home@example.org")
    other = named(come(example, "home@example.org"), "Example C. Client")
    browser.post(page_of(other) + "mine/")
    assert Client.objects.get().person == person
    assert Appointment.objects.filter(client__person=person).count() == 2


def test_a_link_makes_nobody_theirs_without_its_address(example: Example) -> None:
    mine, _ = two_names(example)
    _, stranger = prove("stranger@example.org")
    assert "Is that you?" not in stranger.get(page_of(mine)).text
    assert stranger.post(page_of(mine) + "mine/").status_code == 404
    assert Client.objects.filter(person=None).count() == 2


def test_nobody_takes_over_who_is_known_already(example: Example) -> None:
    mine = come(example, "home@example.org")
    owner, _ = prove("home@example.org")
    Person.objects.filter(pk=owner.pk).update(email="moved@example.org")
    _, later = prove("home@example.org")
    assert later.post(page_of(mine) + "mine/").status_code == 404
    mine.refresh_from_db()
    assert mine.person == owner


def test_a_link_that_leads_nowhere_makes_nobody_theirs(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    assert browser.post("/appointments/nowhere/mine/").status_code == 404


def test_what_was_said_in_a_clients_name_makes_nobody_say_yes(example: Example) -> None:
    """Somebody else may have booked with their name and address."""
    client = say(come(example, "client@example.org"), treatment=False, marketing=False, data=True)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), treatment=True, marketing=True, photos=False)
    recognise(person)
    assert said_by(client) == {
        "treatment": False,
        "data": True,
        "marketing": False,
        "photos": False,
    }


def test_a_no_counts_whoever_says_it_and_so_does_a_yes_to_reminders(example: Example) -> None:
    client = say(come(example, "client@example.org"), marketing=True, reminders=False)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), marketing=False, reminders=True)
    recognise(person)
    assert said_by(client) == {"marketing": False, "reminders": True}


def test_a_booking_without_reminders_takes_those_of_others_not_back(example: Example) -> None:
    client = say(come(example, "client@example.org"), reminders=True)
    person, _ = prove("client@example.org")
    say(come(example, "client@example.org"), reminders=False)
    recognise(person)
    assert said_by(client) == {"reminders": True}


def two_names(example: Example) -> tuple[Client, Client]:
    """Let two people come who share an address."""
    mine = come(example, "home@example.org")
    return mine, named(come(example, "home@example.org"), "Another Client")


def named(client: Client, name: str) -> Client:
    """Call a client otherwise."""
    client.name = name
    client.save()
    return client


def page_of(client: Client) -> str:
    """Give the address of the page of their session, and let its link lead there."""
    session = client.appointments.get()
    session.link_hash = digest(link_to(session))
    session.save()
    return f"/appointments/{link_to(session)}/"


def say(client: Client, **given: bool) -> Client:
    """Say yes or no to some purposes."""
    words = dict.fromkeys(given, "the words that were shown")
    record_consents(client, given, words, datetime.now(UTC))
    return client


def said_by(client: Client) -> dict[str, bool]:
    """Read the newest word on each purpose."""
    return {purpose: one.given for purpose, one in latest_consents(client).items()}
