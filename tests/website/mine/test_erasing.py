"""What practices keep of somebody is erased when they say so, and nothing of it is left."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone

from tests.website.booking.practising import NOW, Example
from tests.website.mine.coming import come, prove
from tests.website.people.entering import join, signed_in
from unknot.website.booking.letters.posting import news_of, whole_of
from unknot.website.booking.links import link_to, link_to_wait
from unknot.website.booking.models import Appointment, Course, State, Waiting
from unknot.website.care.models import Client, Listening
from unknot.website.hashing import digest
from unknot.website.messages.actions import Letter, write
from unknot.website.messages.models import Notice
from unknot.website.people.looks import is_whole
from unknot.website.people.models import Person, Role

pytestmark = pytest.mark.django_db


def test_somebody_who_still_comes_is_asked_to_cancel_first(example: Example) -> None:
    come(example, "client@example.org", NOW + timedelta(days=2))
    _, browser = prove("client@example.org")
    answer = browser.post(f"/mine/{example.practice.slug}/erase/")
    assert answer.status_code == 422
    assert "Please cancel it first" in answer.text
    assert Client.objects.count() == 1


@pytest.mark.parametrize("door", ["/mine/{}/erase/", "/mine/erase/"])
def test_a_session_ahead_is_shown_before_anybody_says_yes_to_erasing(
    example: Example, door: str
) -> None:
    come(example, "client@example.org", timezone.now() + timedelta(days=2))
    _, browser = prove("client@example.org")
    page = browser.get(door.format(example.practice.slug)).text
    assert "Please cancel it first" in page
    assert f'href="/appointments/{link_to(Appointment.objects.get())}/"' in page
    assert "Yes, erase it" not in page


def test_a_time_that_is_only_offered_goes_to_others_as_somebody_is_erased(
    example: Example,
) -> None:
    client = come(example, "client@example.org", timezone.now() + timedelta(days=2))
    Appointment.objects.update(state=State.HELD, held_until=timezone.now() + timedelta(hours=2))
    offer = Appointment.objects.get()
    waiting = Waiting(
        client=client,
        practice=example.practice,
        service=example.at_home,
        place=example.hermanus,
        at_home=True,
        first_cell=offer.first_cell,
        until_cell=offer.until_cell,
        state=Waiting.State.OFFERED,
        offered=offer,
        since=NOW,
    )
    waiting.link_hash = digest(link_to_wait(waiting))
    waiting.save()
    _, browser = prove("client@example.org")
    assert browser.post(f"/mine/{example.practice.slug}/erase/").status_code == 302
    offer.refresh_from_db()
    assert (offer.state, offer.client, offer.address) == (State.LAPSED, None, "")
    assert (Client.objects.count(), Waiting.objects.count()) == (0, 0)


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


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL vacuums by itself, later")
@pytest.mark.django_db(transaction=True)
def test_nothing_of_an_erased_client_is_left_in_the_file(example: Example) -> None:
    come(example, "canary-of-a-client@example.org")
    write_about_them()
    _, browser = prove("canary-of-a-client@example.org")
    assert b"canary-of-a-client" in file_of_the_database()
    browser.post("/mine/erase/")
    assert b"canary-of-a-client" not in file_of_the_database()


def write_about_them() -> None:
    """Write to others about a client: news for a therapist, and of a course as a whole."""
    session = Appointment.objects.select_related("practice").get()
    session.course = Course.objects.create(
        practice=session.practice, client=session.client, made_at=NOW
    )
    session.save()
    for about in (news_of(session), whole_of(session)):
        letter = Letter("therapist@example.org", "canary-of-a-client told something new", "")
        write(session.practice, letter, key=about, about=about, due_at=NOW, now=NOW)


def file_of_the_database() -> bytes:
    """Read all that stands on disk."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(str(settings.DATABASES["default"]["NAME"])).read_bytes()
