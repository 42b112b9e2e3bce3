"""Nobody reads past heavy words in what is written besides for the therapist."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import (
    book_a_talk,
    come,
    come_and_book,
    may_be_touched,
)
from tests.website.booking.linking import ask_page_of
from tests.website.booking.practising import Example, in_the_room
from tests.website.booking.sessions import ask, told_for
from tests.website.booking.sessions import signed_in as proved
from tests.website.booking.visiting import DETAILS, free_cells, send, tell_who, wish
from tests.website.care.caring import OUTCOME, telling
from tests.website.people.entering import join, signed_in
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.when import wall
from unknot.website.care.cautions import cautions_in_lines
from unknot.website.care.models import Listening
from unknot.website.known import load
from unknot.website.people.models import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
NOTES = "I feel very low, I want to die."
ANSWERED = "What you wrote sounds very heavy."
READ_FIRST = "They may have written that they cannot go on. Read it, and listen first."


@pytest.fixture
def visit(example: Example) -> Browser:
    """A visit that booked, and wrote them."""
    browser = Browser()
    come(browser)
    send(browser, wish(browser, example, free_cells(Listening.objects.get())[30]))
    return browser


def test_whoever_wrote_them_is_told_where_to_call(visit: Browser) -> None:
    page = tell_who(visit, DETAILS | {"notes": NOTES})["Location"]
    shown = visit.get(page).text
    assert ANSWERED in shown
    assert 'href="tel:112"' in shown.split(ANSWERED)[1]


def test_they_are_told_so_where_something_else_is_still_asked(visit: Browser) -> None:
    asked_again = tell_who(visit, DETAILS | {"notes": NOTES, "name": ""})
    assert asked_again.status_code == 422
    assert ANSWERED in asked_again.text


def test_whoever_else_has_the_link_learns_nothing_of_it(visit: Browser) -> None:
    page = tell_who(visit, DETAILS | {"notes": NOTES})["Location"]
    assert ANSWERED not in Browser().get(page).text


def test_a_conversation_refuses_none_of_them_whatever_stands_beside(example: Example) -> None:
    visit = Browser()
    come(visit)
    book_a_talk(visit, example, notes=f"{NOTES} I take warfarin.")
    assert Appointment.objects.get().state == State.CONFIRMED


def test_touch_answers_them_and_asks_about_health_that_stands_beside(visit: Browser) -> None:
    asked = tell_who(visit, DETAILS | {"notes": f"{NOTES} I take warfarin."})
    assert asked.status_code == 422
    assert ANSWERED in asked.text
    assert "This sounds like your health." in asked.text


def test_their_therapist_reads_them_before_all_else(visit: Browser, example: Example) -> None:
    tell_who(visit, DETAILS | {"notes": NOTES})
    shown = day_of(Appointment.objects.get(), example)
    assert shown.count(NOTES) == 1
    before = shown.split(NOTES)[0]
    assert READ_FIRST in before
    assert OUTCOME not in before


def test_their_therapist_reads_them_before_a_session_that_was_booked_already(
    example: Example,
) -> None:
    phone = proved()
    touch = come_and_book(phone, example)
    book_a_talk(phone, example, notes=NOTES)
    assert cautions_in_lines(told_for(touch), load()) == (READ_FIRST, f"“{NOTES}”")
    assert may_be_touched(touch)
    ask(touch, "nothing")
    assert cautions_in_lines(told_for(touch), load()) == ()


@pytest.mark.parametrize("told", [False, True])
def test_they_are_read_before_a_session_that_nothing_is_answered_for(
    example: Example, *, told: bool
) -> None:
    phone = proved()
    come(phone)
    client = book_a_talk(phone, example, notes=NOTES).client
    assert client is not None
    wanted = in_the_room(example, "11:00", timezone.localdate() + timedelta(5))
    touch = book_for(client, wanted, request_key="by mouth", now=timezone.now())
    if told:
        Browser().post(ask_page_of(touch), telling(data="on"))
    card = day_of(touch, example).split(f'id="session-{touch.pk}"')[1].split("</article>")[0]
    assert READ_FIRST in card.split(NOTES)[0]


def test_health_that_stands_beside_them_is_asked_about_before_a_session_booked_already(
    example: Example,
) -> None:
    phone = proved()
    touch = come_and_book(phone, example)
    book_a_talk(phone, example, notes=f"{NOTES} I take warfarin.")
    assert not may_be_touched(touch)
    line = "Written besides, and not answered about since: “warfarin”"
    assert line in cautions_in_lines(told_for(touch), load())
    ask(touch, "nothing")
    assert may_be_touched(touch)


def test_notes_that_say_nothing_of_health_are_asked_about_nowhere(example: Example) -> None:
    phone = proved()
    touch = come_and_book(phone, example)
    book_a_talk(phone, example, notes="The bell is broken.")
    assert cautions_in_lines(told_for(touch), load()) == ()
    assert may_be_touched(touch)


def test_nobody_reads_the_notes_of_others(example: Example) -> None:
    touch = come_and_book(proved(), example)
    visit = Browser()
    come(visit)
    book_a_talk(visit, example, name="Bea Example", email="bea@example.org", notes=NOTES)
    assert cautions_in_lines(told_for(touch), load()) == ()


def day_of(session: Appointment, example: Example) -> str:
    """Read the day of a session as its therapist."""
    joined = join(example.practice, "t@example.org", Role.THERAPIST, example.therapist)
    day = wall(session.begins, session.practice).date()
    return signed_in(joined.person).get(f"/practices/example/day/{day}/").text
