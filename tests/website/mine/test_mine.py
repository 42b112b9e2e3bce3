"""One’s own page shows, gives and erases what practices keep of somebody, and of nobody else."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client as Browser

from tests.website.booking.practising import Example
from tests.website.people.entering import join, signed_in
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import cell_at
from unknot.website.care.bridge import sealed
from unknot.website.care.heard import Heard
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.models import Notice
from unknot.website.mine.recognising import recognise
from unknot.website.people.looks import is_whole
from unknot.website.people.models import Look, Person, Role
from unknot.website.people.sealing import seal

pytestmark = pytest.mark.django_db

NOW = datetime.now(UTC)
CANARY = "turn my head like an owl"


def come(example: Example, address: str, begins: datetime = NOW - timedelta(days=3)) -> Client:
    """Make somebody a client who told something and had a session."""
    client = example.practice.clients.create(name="Example Client", email=address, created_at=NOW)
    listening = Listening(practice=example.practice, client=client, told_at=NOW, owner_hash="")
    listening.heard = sealed(Heard(outcome=CANARY), listening.seal_row)
    listening.save()
    number = Appointment.objects.count()
    appointment = Appointment(
        practice=example.practice,
        therapist=example.therapist,
        service=example.at_home,
        place=example.hermanus,
        client=client,
        listening=listening,
        at_home=True,
        address="1 Example Road",
        first_cell=cell_at(begins),
        until_cell=cell_at(begins) + 12,
        state=State.CONFIRMED,
        link_hash=f"link {number}",
        request_key=f"key {number}",
        request_hash="",
        created_at=NOW,
    )
    appointment.save()
    letter = Letter(address, "Your session", "At 1 Example Road")
    about = f"appointment-{appointment.pk}"
    write(example.practice, letter, key=about, about=about, due_at=NOW, now=NOW)
    return client


def prove(address: str) -> tuple[Person, Browser]:
    """Prove an address by signing in."""
    person = Person.objects.create_user(address)
    recognise(person)
    return person, signed_in(person)


def test_a_stranger_is_asked_to_sign_in(client: Browser) -> None:
    assert client.get("/mine/").headers["Location"] == "/sign-in/?next=/mine/"


def test_what_was_booked_without_an_account_is_theirs_once_the_address_is_proved(
    example: Example,
) -> None:
    come(example, "client@example.org", NOW + timedelta(days=2))
    _, browser = prove("client@example.org")
    assert "Example Practice" in browser.get("/mine/").text


def test_an_address_alone_shows_nothing(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("another@example.org")
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


def test_everything_can_be_taken_along_and_the_book_says_so(example: Example) -> None:
    come(example, "client@example.org")
    come(example, "another@example.org")
    person, browser = prove("client@example.org")
    (kept,) = json.loads(browser.post("/mine/take-along/").content)
    assert (kept["email"], kept["language"]) == ("client@example.org", "en")
    assert [told["heard"]["outcome"] for told in kept["told"]] == [CANARY]
    assert [one["place"] for one in kept["sessions"]] == ["Hermanus"]
    look = Look.objects.get()
    assert (look.who, look.did) == (f"person {person.pk}", "took along")


def test_looking_changes_nothing(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    assert browser.get("/mine/take-along/").status_code == 405
    browser.get("/mine/erase/")
    browser.get(f"/mine/{example.practice.slug}/erase/")
    assert Client.objects.count() == 1


def test_consents_are_changed_and_the_older_ones_kept(example: Example) -> None:
    client = come(example, "client@example.org")
    _, browser = prove("client@example.org")
    browser.post(f"/mine/{example.practice.slug}/consents/", {"marketing": "on"})
    browser.post(f"/mine/{example.practice.slug}/consents/", {})
    said = Consent.objects.filter(client=client, purpose="marketing").order_by("pk")
    assert [one.given for one in said] == [True, False]


def test_somebody_who_still_comes_is_asked_to_cancel_first(example: Example) -> None:
    come(example, "client@example.org", NOW + timedelta(days=2))
    _, browser = prove("client@example.org")
    answer = browser.post(f"/mine/{example.practice.slug}/erase/")
    assert answer.status_code == 422
    assert "Please cancel it first" in answer.text
    assert Client.objects.count() == 1


def test_erasing_leaves_only_that_somebody_was_there(example: Example) -> None:
    come(example, "client@example.org")
    other = come(example, "another@example.org")
    _, browser = prove("client@example.org")
    browser.post(f"/mine/{example.practice.slug}/erase/")
    assert [*Client.objects.all()] == [other]
    gone = Appointment.objects.get(client=None)
    assert (gone.address, gone.notes, gone.listening) == ("", None, None)
    assert Listening.objects.get().client == other
    assert Notice.objects.get().to == "another@example.org"
    assert is_whole(example.practice)


def test_erasing_the_account_takes_all_practices_and_the_person(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("client@example.org")
    browser.post("/mine/erase/")
    assert (Client.objects.count(), Person.objects.count()) == (0, 0)
    assert browser.get("/mine/").status_code == 302


def test_an_owner_gives_the_practice_into_other_hands_first(example: Example) -> None:
    owner = join(example.practice, "owner@example.org", Role.OWNER)
    answer = signed_in(owner.person).post("/mine/erase/")
    assert answer.status_code == 422
    assert "into other hands first" in answer.text
    assert Person.objects.count() == 1


def test_nobody_reaches_a_practice_where_they_are_no_client(example: Example) -> None:
    come(example, "client@example.org")
    _, browser = prove("another@example.org")
    for page in ("erase", "consents"):
        assert browser.post(f"/mine/{example.practice.slug}/{page}/").status_code == 404
    assert Client.objects.count() == 1


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL vacuums by itself, later")
@pytest.mark.django_db(transaction=True)
def test_nothing_of_an_erased_client_is_left_in_the_file(example: Example) -> None:
    come(example, "canary-of-a-client@example.org")
    _, browser = prove("canary-of-a-client@example.org")
    assert b"canary-of-a-client" in file_of_the_database()
    browser.post("/mine/erase/")
    assert b"canary-of-a-client" not in file_of_the_database()


def file_of_the_database() -> bytes:
    """Read all that stands on disk."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(str(settings.DATABASES["default"]["NAME"])).read_bytes()


def test_a_seal_that_does_not_open_is_told_and_nothing_leaves(example: Example) -> None:
    client = come(example, "client@example.org")
    _, browser = prove("client@example.org")
    Listening.objects.filter(client=client).update(heard=seal(b"{}", "another row"))
    answer = browser.post("/mine/take-along/")
    assert answer.status_code == 503
    assert "cannot be opened" in answer.text
