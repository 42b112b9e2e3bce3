"""Who comes back is known again by a code, and by nothing else."""

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.booking.practising import Example
from tests.website.booking.visiting import (
    AT_HOME,
    DETAILS,
    be_heard,
    book,
    free_cells,
    send,
    tell_who,
    wish,
)
from unknot.website.care.models import Client as OfPractice
from unknot.website.care.models import Listening
from unknot.website.people.models import Person
from unknot.website.practice.models import Practice

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def ann(client: Client) -> Person:
    """Somebody who proved their address in this visit."""
    person = Person.objects.create_user("ann@example.org")
    client.force_login(person, backend=BACKEND)
    return person


def test_who_signed_in_is_one_client_however_often_they_come(
    client: Client, example: Example, ann: Person
) -> None:
    for number in (30, 90):
        cell = free_cells(be_heard(client, example))[number]
        book(client, example, cell)
    known = OfPractice.objects.get()
    assert (known.person, known.appointments.count()) == (ann, 2)


def test_what_is_known_is_filled_in_for_who_signed_in(
    client: Client, example: Example, ann: Person
) -> None:
    first, second = (free_cells(be_heard(client, example))[number] for number in (30, 90))
    book(client, example, first)
    be_heard(client, example)
    send(client, wish(client, example, second))
    page = client.get("/practices/example/book/").content.decode()
    assert 'value="Ann Example"' in page
    assert 'value="+27821112222"' in page
    assert "You are signed in as ann@example.org. What we know is filled in." in page


def test_who_booked_in_this_visit_need_not_say_again_who_they_are(
    client: Client, example: Example
) -> None:
    home = {"service": example.at_home.pk, "place": example.hermanus.pk}
    free = free_cells(be_heard(client, example), at_home=True, **home)
    send(client, wish(client, example, free[30], at_home="1", **home))
    tell_who(client, AT_HOME)
    send(client, wish(client, example, free[60], at_home="1", **home))
    page = client.get("/practices/example/book/").content.decode()
    for told in ("Ann Example", "ann@example.org", "+27821112222", "1 Beach Road"):
        assert f'value="{told}"' in page


def test_what_a_client_corrected_elsewhere_is_not_filled_in_for_who_booked_in_their_name(
    client: Client, example: Example
) -> None:
    free = free_cells(be_heard(client, example))
    book(client, example, free[30])
    OfPractice.objects.update(email="ann.private@example.org", telephone="+27835557777")
    send(client, wish(client, example, free[60]))
    page = client.get("/practices/example/book/").content.decode()
    assert ("ann.private@example.org" in page, "+27835557777" in page) == (False, False)
    assert 'value="ann@example.org"' in page


def test_whoever_signed_in_and_books_first_for_somebody_else_does_not_become_them(
    client: Client, example: Example, ann: Person
) -> None:
    mother = {"name": "Old Mother", "email": "granny@example.org"}
    book(client, example, free_cells(be_heard(client, example))[30], **mother)
    book(client, example, free_cells(be_heard(client, example))[60], **mother)
    granny = OfPractice.objects.get()
    assert (granny.person, granny.appointments.count()) == (None, 2)
    book(client, example, free_cells(be_heard(client, example))[90])
    assert OfPractice.objects.get(name="Ann Example").person == ann


def test_what_one_told_in_a_visit_is_never_filled_in_for_somebody_else(
    client: Client, example: Example
) -> None:
    free = free_cells(be_heard(client, example))
    book(client, example, free[30])
    be_heard(client, example)
    send(client, wish(client, example, free[60]))
    assert "Ann Example" not in client.get("/practices/example/book/").content.decode()


def test_a_link_in_another_visit_fills_in_nothing(client: Client, example: Example) -> None:
    free = free_cells(be_heard(client, example))
    book(client, example, free[30])
    stranger = Client()
    be_heard(stranger, example)
    Listening.objects.update(client=OfPractice.objects.get())
    send(stranger, wish(stranger, example, free[60]))
    assert "Ann Example" not in stranger.get("/practices/example/book/").content.decode()


def test_the_address_alone_fills_in_nothing(client: Client, example: Example, ann: Person) -> None:
    book(client, example, free_cells(be_heard(client, example))[30])
    stranger = Client()
    cell = free_cells(be_heard(stranger, example))[90]
    send(stranger, wish(stranger, example, cell))
    assert "Ann Example" not in stranger.get("/practices/example/book/").content.decode()
    tell_who(stranger, DETAILS)
    assert OfPractice.objects.filter(person=None).count() == 1


def test_only_whom_a_practice_has_not_said_yes_to_asks_for_a_time(
    client: Client, example: Example, ann: Person
) -> None:
    Practice.objects.update(approves_new_clients=True)
    free = free_cells(be_heard(client, example))
    send(client, wish(client, example, free[30]))
    assert "Ask for this time" in client.get("/practices/example/book/").text
    tell_who(client, DETAILS)
    OfPractice.objects.update(approved_at=timezone.now())
    be_heard(client, example)
    send(client, wish(client, example, free[90]))
    page = client.get("/practices/example/book/").text
    assert "Book this time" in page
    assert "Ask for this time" not in page
