"""Who comes back is known again by a code, and by nothing else."""

import pytest
from django.test import Client

from tests.website.booking.practising import Example
from tests.website.booking.visiting import (
    DETAILS,
    be_heard,
    book,
    free_cells,
    send,
    tell_who,
    wish,
)
from unknot.website.care.models import Client as OfPractice
from unknot.website.people.models import Person

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


def test_the_address_alone_fills_in_nothing(client: Client, example: Example, ann: Person) -> None:
    book(client, example, free_cells(be_heard(client, example))[30])
    stranger = Client()
    cell = free_cells(be_heard(stranger, example))[90]
    send(stranger, wish(stranger, example, cell))
    assert "Ann Example" not in stranger.get("/practices/example/book/").content.decode()
    tell_who(stranger, DETAILS)
    assert OfPractice.objects.filter(person=None).count() == 1
