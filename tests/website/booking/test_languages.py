"""Everybody is written to in their own language, whoever acts."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils.translation import override

from tests.website.booking.practising import (
    MONDAY,
    NOW,
    Example,
    cell,
    confirm_now,
    guest,
    hold_now,
    in_the_room,
    told,
)
from tests.website.booking.visiting import DETAILS, be_heard, book, free_cells
from tests.website.people.entering import join as join_practice
from tests.website.people.entering import signed_in
from unknot.craft.said import english_of
from unknot.website.booking.actions import cancel, cancel_for, confirm, join, move_for, offer_freed
from unknot.website.booking.actions.joining import Hope
from unknot.website.booking.errors import AnswersOpen
from unknot.website.booking.times.cells import Span
from unknot.website.care.models import Client
from unknot.website.messages.actions import GRACE
from unknot.website.messages.models import Notice
from unknot.website.messages.outbox import claim_next
from unknot.website.people.models import Person, Role

pytestmark = pytest.mark.django_db
ANN, THERAPIST = "client@example.org", "therapist@example.org"


@pytest.fixture(autouse=True)
def whoever_acts_speaks_english() -> Iterator[None]:
    """Speak English where a test says nothing else; a page that was read leaves its language."""
    with override("en"):
        yield


def subjects(to: str) -> list[str]:
    """List what somebody was written, oldest first."""
    return [*Notice.objects.filter(to=to).order_by("pk").values_list("subject", flat=True)]


def speaking(language: str, example: Example, address: str = THERAPIST) -> Person:
    """Let the therapist be somebody who reads in a language."""
    person = join_practice(example.practice, address, Role.THERAPIST, example.therapist).person
    person.language = language
    person.save()
    return person


def waiting_in(language: str, example: Example) -> None:
    """Let somebody stand on the waiting list who joined it in a language."""
    span = Span(cell("08:00"), cell("12:00"))
    place = example.practice_place.pk
    hope = Hope(example.in_room.pk, example.therapist.pk, place, at_home=False, span=span)
    with override(language):
        join(hope, guest(), told(example.practice), request_key="waiting", now=NOW)


def test_a_client_is_written_to_in_the_language_they_booked_in(
    client: Browser, example: Example
) -> None:
    client.cookies["unknot_language"] = "af"
    listening = be_heard(client, example)
    book(client, example, free_cells(listening, service=example.in_room.pk)[30])
    assert Client.objects.get().language == "af"
    letter = Notice.objects.get(to=DETAILS["email"])
    assert letter.subject.startswith("Jou sessie op ")
    assert "Hallo Ann Example," in letter.text


def test_it_stays_their_language_when_an_english_therapist_acts(example: Example) -> None:
    speaking("en", example)
    with override("af"):
        booked = confirm_now(hold_now(in_the_room(example, "11:00")), guest(reminders=(48,)))
    move_for(example.practice, booked.pk, first_cell=cell("13:00"), now=NOW)
    cancel_for(example.practice, booked.pk, NOW)
    assert subjects(ANN) == [
        "Jou sessie op Maandag 30 November, 11:00",
        "Jou sessie is op Maandag 30 November, 11:00",
        "Geskuif: jou sessie is op Maandag 30 November, 13:00",
        "Jou sessie is op Maandag 30 November, 13:00",
        "Gekanselleer: jou sessie op Maandag 30 November, 11:00",
    ]
    assert subjects(THERAPIST) == [
        "Example Client comes on Monday 30 November, 11:00",
        "Moved: Example Client comes on Monday 30 November, 13:00",
        "Cancelled: Example Client on Monday 30 November, 13:00",
    ]


def test_a_therapist_is_written_to_in_theirs_when_an_english_client_acts(example: Example) -> None:
    speaking("af", example)
    link = hold_now(in_the_room(example, "11:00"))
    confirm_now(link)
    cancel(link, NOW)
    assert subjects(THERAPIST) == [
        "Example Client kom op Maandag 30 November, 11:00",
        "Gekanselleer: Example Client op Maandag 30 November, 11:00",
    ]
    letter = Notice.objects.filter(to=THERAPIST).earliest("pk")
    assert "Wie: Example Client" in letter.text
    assert b"SUMMARY:Sessie met Example Client" in bytes(letter.calendar or b"")
    assert subjects(ANN)[0] == "Your session on Monday 30 November, 11:00"


def test_the_mailbox_of_a_practice_is_read_by_its_owner(example: Example) -> None:
    with override("af"):
        join_practice(example.practice, "owner@example.org", Role.OWNER)
    confirm_now(hold_now(in_the_room(example, "11:00")))
    assert subjects(example.practice.email) == ["Example Client kom op Maandag 30 November, 11:00"]


def test_what_became_free_is_offered_in_the_language_of_whoever_waits(example: Example) -> None:
    first = confirm_now(hold_now(in_the_room(example, "08:00")))
    second = confirm_now(hold_now(in_the_room(example, "09:15")))
    third = confirm_now(hold_now(in_the_room(example, "10:30")))
    Notice.objects.all().delete()
    waiting_in("af", example)
    for one in (first, second, third):
        cancel_for(example.practice, one.pk, NOW)
    Notice.objects.filter(about__startswith="appointment").delete()
    offer_freed(NOW)
    joined, offered = subjects(ANN)
    assert joined == "Jy is op die waglys van Example Practice"
    assert offered.startswith("’n Tyd het vry geraak: Maandag 30 November, ")


def test_the_word_that_somebody_waits_leaves_after_its_grace(example: Example) -> None:
    waiting_in("en", example)
    leaving = claim_next(NOW + GRACE + timedelta(seconds=1), worker="a worker")
    assert leaving is not None
    assert leaving.subject == "You are on the waiting list of Example Practice"


def test_somebody_who_books_again_is_written_to_in_the_language_of_that_day(
    example: Example,
) -> None:
    with override("af"):
        known = confirm_now(hold_now(in_the_room(example, "08:00"))).client
    assert known is not None
    listening = known.listenings.get()
    confirm(hold_now(in_the_room(example, "13:00", MONDAY)), guest(), listening, NOW)
    known.refresh_from_db()
    assert known.language == "en"


def test_the_language_in_which_a_member_reads_is_kept(example: Example) -> None:
    person = join_practice(example.practice, THERAPIST, Role.THERAPIST, example.therapist).person
    browser = signed_in(person)
    browser.cookies["unknot_language"] = "af"
    browser.get("/practices/example/day/")
    person.refresh_from_db()
    assert person.language == "af"


def test_what_a_letter_says_on_health_stands_beside_its_english(example: Example) -> None:
    with override("af"):
        confirm_now(hold_now(in_the_room(example, "11:00")))
    told = Notice.objects.get(to=ANN).text
    assert "op die dag self. (A new medicine, a fall, a fever? Please tell us, also on" in told


def test_a_refusal_on_health_keeps_its_english() -> None:
    with override("af"):
        refused = str(AnswersOpen())
    assert refused.startswith("Die vrae oor gesondheid")
    assert english_of(refused).startswith("The questions about health have to be answered")
