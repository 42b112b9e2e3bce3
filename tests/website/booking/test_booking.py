"""From a chosen time to the appointment: confirmed whole and once, or not at all."""

from unittest.mock import patch

import pytest
from django.db import IntegrityError, OperationalError
from django.test import Client

from tests.website.booking.practising import Example
from tests.website.booking.visiting import DETAILS, be_heard, book, free_cells, send, tell_who, wish
from unknot.website.booking.models import Appointment, State
from unknot.website.care import models as care
from unknot.website.messages.models import Notice

pytestmark = pytest.mark.django_db
BOOK = "/practices/example/book/"


def test_a_booking_is_confirmed_told_to_both_and_shown(
    client: Client, example: Example, cell: int
) -> None:
    page = client.get(book(client, example, cell, reminders=["3"]))
    appointment = Appointment.objects.get()
    assert (appointment.state, appointment.first_cell) == (State.CONFIRMED, cell)
    assert b"See you on" in page.content
    assert sorted(Notice.objects.values_list("to", flat=True)) == [
        "ann@example.org",
        "ann@example.org",
        "example@practice.example",
    ]


def test_a_form_that_is_sent_twice_books_once(client: Client, example: Example, cell: int) -> None:
    wished = wish(client, example, cell)
    assert [send(client, wished).status_code for _ in range(2)] == [302, 302]
    places = {tell_who(client, DETAILS)["Location"] for _ in range(2)}
    assert len(places) == 1
    assert Appointment.objects.count() == 1
    assert Notice.objects.count() == 2


def test_a_form_that_shows_another_time_than_is_held_books_nothing_and_shows_what_is_held(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    first = Appointment.objects.get().link_hash
    assert f'name="held" value="{first}"' in client.get(BOOK).content.decode()
    later = free_cells(care.Listening.objects.get())[60]
    send(client, wish(client, example, later))
    for shown in ({"held": first}, {}):
        answered = client.post(BOOK, DETAILS | shown)
        assert answered.status_code == 409
        assert "Here is how it stands now." in answered.content.decode()
        assert 'value="Ann Example"' in answered.content.decode()
    now = Appointment.objects.get(first_cell=later)
    assert f'name="held" value="{now.link_hash}"' in answered.content.decode()
    assert not Appointment.objects.filter(state=State.CONFIRMED).exists()
    assert tell_who(client, DETAILS).status_code == 302


@pytest.mark.parametrize("error", ["database is locked", "database or disk is full"])
def test_a_database_that_is_locked_or_full_says_so_and_claims_nothing(
    client: Client, example: Example, cell: int, error: str
) -> None:
    wished = wish(client, example, cell)
    with patch(
        "unknot.website.booking.actions.claims.Claim.objects.bulk_create",
        side_effect=OperationalError(error),
    ):
        answered = send(client, wished)
    assert (answered.status_code, answered["Retry-After"]) == (503, "10")
    assert Appointment.objects.count() == 0
    assert send(client, wished).status_code == 302


def test_what_the_database_refuses_is_answered_with_a_sentence(
    client: Client, example: Example, cell: int
) -> None:
    wished = wish(client, example, cell)
    with patch(
        "unknot.website.booking.actions.courses.Appointment.save", side_effect=IntegrityError
    ):
        answered = send(client, wished)
    assert answered.status_code == 503
    assert "nothing was booked" in answered.content.decode()


def test_a_confirmation_that_cannot_be_written_is_not_shown_as_one(
    client: Client, example: Example, cell: int
) -> None:
    send(client, wish(client, example, cell))
    with patch(
        "unknot.website.messages.actions.Notice.objects.get_or_create",
        side_effect=OperationalError("database or disk is full"),
    ):
        answered = tell_who(client, DETAILS)
    assert answered.status_code == 503
    assert "Go back, and send it again: what you typed or chose is still there." in answered.text
    assert 'href="/practices/example/book/">Try again' in answered.text
    assert Appointment.objects.get().state == State.HELD
    assert care.Client.objects.count() == 0
    assert tell_who(client, DETAILS).status_code == 302


def test_the_address_alone_makes_nobody_known(example: Example) -> None:
    for number in (30, 60):
        visitor = Client()
        book(visitor, example, free_cells(be_heard(visitor, example))[number])
    assert care.Client.objects.filter(email="ann@example.org", person=None).count() == 2


def test_a_course_is_booked_whole(client: Client, example: Example, cell: int) -> None:
    send(client, wish(client, example, cell) | {"sessions": "4"})
    answered = tell_who(client, DETAILS)
    booked = [*Appointment.objects.order_by("first_cell")]
    assert [one.first_cell - cell for one in booked] == [0, 2016, 4032, 6048]
    assert {one.state for one in booked} == {State.CONFIRMED}
    assert client.get(answered["Location"]).content.decode().count("/appointments/") >= 4


def test_a_course_that_does_not_fit_whole_is_not_booked_at_all(example: Example) -> None:
    one, other = Client(), Client()
    cell = free_cells(be_heard(one, example))[30]
    book(one, example, cell + 2 * 2016)
    be_heard(other, example)
    answered = send(other, wish(other, example, cell) | {"sessions": "4"})
    assert answered.status_code == 409
    assert "A course is booked whole. Not free: " in answered.content.decode()
    assert Appointment.objects.count() == 1
