"""Whoever booked in somebody's name learns nothing once that somebody proved who they are."""

import pytest
from django.test import Client

from tests.website.booking.practising import Example
from tests.website.booking.visiting import be_heard, book, free_cells, send, wish
from unknot.website.care.models import Client as OfPractice
from unknot.website.care.queries import listening_of
from unknot.website.mine.recognising import recognise
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def stranger(example: Example) -> Client:
    """Somebody who booked in Ann's name, before Ann proved that she is Ann."""
    visitor = Client()
    book(visitor, example, free_cells(be_heard(visitor, example))[30])
    recognise(Person.objects.create_user("ann@example.org"))
    return visitor


def test_what_ann_tells_is_not_shown_to_them(stranger: Client, example: Example) -> None:
    assert OfPractice.objects.get().person is not None
    assert listening_of(stranger.session, example.practice) is None
    answered = stranger.get("/practices/example/approach/")
    assert answered.status_code == 302
    assert answered["Location"] == "/practices/example/listen/"


def test_ann_in_the_same_visit_goes_on(stranger: Client, example: Example) -> None:
    here = stranger.session["listenings"]
    stranger.force_login(Person.objects.get(), backend=BACKEND)
    session = stranger.session
    session["listenings"] = here
    session.save()
    assert listening_of(stranger.session, example.practice) is not None


def test_nothing_of_ann_is_filled_in_for_them_and_they_are_not_ann(
    stranger: Client, example: Example
) -> None:
    OfPractice.objects.get().appointments.update(at_home=True, address="1 Beach Road")
    cell = free_cells(be_heard(stranger, example))[60]
    send(stranger, wish(stranger, example, cell))
    page = stranger.get("/practices/example/book/").content.decode()
    assert ("Ann Example" in page, "1 Beach Road" in page) == (False, False)
    book(stranger, example, cell)
    assert {one.person is None for one in OfPractice.objects.all()} == {True, False}


def test_the_number_to_call_is_that_of_the_newest_booking(example: Example) -> None:
    for number, telephone in ((30, "082 111 1111"), (90, "082 222 2222")):
        visitor = Client()
        cell = free_cells(be_heard(visitor, example))[number]
        book(visitor, example, cell, telephone=telephone)
    recognise(Person.objects.create_user("ann@example.org"))
    assert OfPractice.objects.get().telephone == "+27822222222"
