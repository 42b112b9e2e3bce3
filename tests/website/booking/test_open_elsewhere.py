"""What a client left open anywhere opens no touch anywhere: not booked, not moved, no yes to it."""

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import APPROACH, come_and_book
from tests.website.booking.linking import ask_page_of, listening_of
from tests.website.booking.practising import MONDAY, Example, in_the_room
from tests.website.booking.sessions import signed_in
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import telling
from tests.website.care.replying import as_it_stands
from tests.website.people.entering import join
from tests.website.people.entering import signed_in as at_work
from unknot.website.booking.actions import book_for
from unknot.website.booking.errors import AnswersOpen, NotCleared, NoTouchNow
from unknot.website.booking.models import Appointment
from unknot.website.booking.still_cleared import check_still_may
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
STOPPED = {"answer": "stop_numb_2", "once": "4094967295"}


@pytest.fixture
def laptop() -> Browser:
    return signed_in()


@pytest.fixture
def sessions(example: Example, laptop: Browser) -> tuple[Appointment, Appointment]:
    """Two sessions of one client: a massage at home had to stop on the device of the first."""
    phone = signed_in()
    both = come_and_book(phone, example), come_and_book(laptop, example, 60)
    assert phone.post("/stopped/", STOPPED).status_code == 204
    return both


def test_another_device_books_no_touch_while_a_stop_is_open(
    example: Example, laptop: Browser, sessions: tuple[Appointment, Appointment]
) -> None:
    cell = free_cells(listening_of(sessions[1]))[90]
    refused = send(laptop, wish(laptop, example, cell))
    assert refused.status_code == 409
    assert str(AnswersOpen()) in refused.text.replace("&#x27;", "’")
    assert Appointment.objects.count() == 2


def test_the_visit_that_left_words_unanswered_books_no_more_touch(example: Example) -> None:
    phone = Browser()
    first = come_and_book(phone, example)
    words = telling(data="on", history="A new lump on my back, and I take warfarin.")
    phone.post(ask_page_of(first), words, follow=True)
    send(phone, wish(phone, example, free_cells(listening_of(first))[60]))
    tell_who(phone, DETAILS)
    assert [*Appointment.objects.exclude(client=None)] == [first]


def test_nobody_says_yes_to_touch_while_it_is_open_elsewhere(
    example: Example, laptop: Browser, sessions: tuple[Appointment, Appointment]
) -> None:
    shown = laptop.get(APPROACH)
    assert "Your therapist asks you first." in shown.text
    told = listening_of(sessions[1])
    laptop.post(APPROACH, {**as_it_stands(told), "agree": "yes"})
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    page = f"/practices/example/clients/{sessions[1].client_id}/"
    sent = {"listening": str(told.pk), **as_it_stands(told), "agree": "yes"}
    refused = at_work(joined.person).post(page, sent)
    assert refused.status_code == 422
    assert "Something is open that you ask first." in refused.text
    assert not told.versions.exists()


def test_no_session_stays_as_it_was_while_it_is_open_on_another(
    example: Example, sessions: tuple[Appointment, Appointment]
) -> None:
    now = timezone.now()
    for one in sessions:
        with pytest.raises(NoTouchNow):
            check_still_may(one, now, NoTouchNow())
    client = sessions[0].client
    assert client is not None
    with pytest.raises(NotCleared):
        book_for(client, in_the_room(example, "11:00", MONDAY), request_key="k", now=now)
