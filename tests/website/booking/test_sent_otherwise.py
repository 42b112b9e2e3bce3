"""A form that booked, sent again with something else in it: nobody is left to think it counts."""

from typing import Any

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.practising import NOW, Example, guest, hold_now, in_the_room, told
from tests.website.booking.visiting import DETAILS, book, free_cells, send, tell_who, wish
from unknot.website.booking.actions import confirm
from unknot.website.booking.errors import BookedOtherwise
from unknot.website.booking.links import link_to, make_anew
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client, Consent, Listening
from unknot.website.messages.models import Notice
from unknot.website.mine.erasing import erase
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
NOT_TAKEN = "What you have changed in the form since then was not saved."
TYPED = "Before, you wrote the name Ann Example and the email address ann@example.org."


@pytest.fixture
def page(client: Browser, example: Example, cell: int) -> str:
    """The page of what a visit booked."""
    return book(client, example, cell)


def kept() -> list[Any]:
    """All that a form changes."""
    rows = (Appointment, Client, Consent, Notice)
    return [[*row._default_manager.order_by("pk").values()] for row in rows]


def test_the_same_form_is_answered_as_before(client: Browser, page: str) -> None:
    before = kept()
    again = tell_who(client, DETAILS)
    assert (again.status_code, again["Location"]) == (302, page)
    assert kept() == before
    assert NOT_TAKEN not in client.get(page).text


@pytest.mark.parametrize(
    "changed",
    [
        {"email": "anne@example.org"},
        {"email": "anne@"},
        {"name": "Anne Example"},
        {"telephone": "082 333 4444"},
        {"notes": "The bell is broken."},
        {"reminders": ["48"]},
        {"marketing": "on"},
        {"held": "of another time"},
    ],
)
def test_another_one_is_told_that_it_is_booked_and_as_whom(
    client: Browser, page: str, changed: dict[str, object]
) -> None:
    before = kept()
    again = tell_who(client, DETAILS | changed)
    assert again.status_code == 409
    assert NOT_TAKEN in again.text
    assert TYPED in again.text
    assert 'href="tel:+27281234567"' in again.text.split(NOT_TAKEN)[1]
    assert kept() == before


def test_whoever_did_not_type_it_reads_nobody_else_s_words(client: Browser, page: str) -> None:
    session = client.session
    del session["typed_as"]
    session.save()
    again = tell_who(client, DETAILS | {"email": "anne@example.org"}).text
    assert NOT_TAKEN in again
    assert "ann@example.org" not in again


def test_heavy_words_that_nobody_reads_are_answered_all_the_same(
    client: Browser, page: str
) -> None:
    again = tell_who(client, DETAILS | {"notes": "I want to die."}).text
    assert "What you wrote sounds very heavy." in again
    assert "Your therapist reads it" not in again


def test_the_page_says_to_which_address_it_goes_only_to_whoever_wrote_it(
    client: Browser, page: str
) -> None:
    assert "We send this to ann@example.org, too." in client.get(page).text
    assert "We send this to you by email, too." in Browser().get(page).text
    Client.objects.update(email="corrected@example.org")
    assert "We send this to you by email, too." in client.get(page).text


def test_somebody_else_than_told_reads_as_whom_this_visit_booked(
    client: Browser, example: Example, page: str
) -> None:
    another = free_cells(Listening.objects.get())[-1]
    send(client, wish(client, example, another))
    refused = tell_who(client, DETAILS | {"email": "anne@example.org"})
    assert refused.status_code == 409
    assert TYPED in refused.text


def test_of_two_forms_that_are_answered_at_once_the_second_is_not_taken_for_the_first(
    example: Example,
) -> None:
    link, ann = hold_now(in_the_room(example, "09:00")), guest()
    listening = told(example.practice)
    booked = confirm(link, ann, listening, NOW)
    assert confirm(link, ann, listening, NOW).pk == booked.pk
    with pytest.raises(BookedOtherwise):
        confirm(link, guest(email="other@example.org"), listening, NOW)


def test_what_was_booked_before_forms_were_known_again_is_answered_as_before(
    client: Browser, page: str
) -> None:
    Appointment.objects.update(written_hash="")
    assert tell_who(client, DETAILS | {"notes": "The bell is broken."})["Location"] == page


def test_after_a_correction_by_the_practice_it_leads_to_the_session_as_it_stands(
    client: Browser, page: str
) -> None:
    make_anew(Client.objects.get())
    answered = client.post("/practices/example/book/", DETAILS, follow=True)
    assert answered.redirect_chain[-1][0] == f"/appointments/{link_to(Appointment.objects.get())}/"
    assert "See you on" in answered.text


def test_nothing_of_the_form_is_left_when_its_client_is_erased(page: str) -> None:
    Appointment.objects.update(state="cancelled")
    owner = Person.objects.create_user("owner@practice.example")
    erase(Client.objects.get(), owner, timezone.now())
    assert [*Appointment.objects.values_list("request_hash", "written_hash")] == [("", "")]
