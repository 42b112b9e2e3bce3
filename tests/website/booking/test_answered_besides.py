"""Whoever gives a session that nothing was answered for hears what its client answers besides."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import answer, book_a_talk, come
from tests.website.booking.linking import ask_page_of, news, page_of
from tests.website.booking.practising import Example, in_the_room
from tests.website.booking.sessions import signed_in
from tests.website.booking.visiting import DETAILS
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment
from unknot.website.care.models import Client
from unknot.website.messages.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]


def told_of() -> list[str]:
    """Read what therapists were told, but for what every session is told of."""
    return [line.split(" for ")[0] for line in news("-besides-")]


@pytest.fixture
def client(example: Example) -> Client:
    return Client.objects.create(
        practice=example.practice,
        name=DETAILS["name"],
        email=DETAILS["email"],
        created_at=timezone.now(),
    )


def by_mouth(client: Client, example: Example, days: int = 7) -> Appointment:
    wanted = in_the_room(example, "11:00", timezone.localdate() + timedelta(days))
    return book_for(client, wanted, request_key=f"in {days} days", now=timezone.now())


@pytest.fixture
def session(client: Client, example: Example) -> Appointment:
    """An hour with hands, booked by word of mouth; nothing was told for it."""
    return by_mouth(client, example)


def test_a_yes_for_another_session_is_told_to_whoever_gives_one_without_answers(
    example: Example, session: Appointment
) -> None:
    laptop = signed_in()
    come(laptop, **WARFARIN)
    assert book_a_talk(laptop, example).client == session.client
    assert told_of() == ["Ann Example told something new"]
    assert "warfarin" not in Notice.objects.get(key__contains="-besides-").text.casefold()


def test_of_several_sessions_the_next_one_is_written_about(
    example: Example, client: Client
) -> None:
    by_mouth(client, example, 14)
    next_one = by_mouth(client, example, 7)
    come(signed_in(), **WARFARIN)
    (letter,) = Notice.objects.filter(key__contains="-besides-")
    assert f"{next_one.begins:%-d %B}" in letter.text


@pytest.mark.usefixtures("session")
def test_of_answers_without_a_yes_nobody_is_told() -> None:
    come(signed_in())
    assert told_of() == []


def test_nor_twice_of_what_is_answered_for_the_session_itself(session: Appointment) -> None:
    phone = Browser()
    phone.post(ask_page_of(session), telling(data="on"))
    answer(phone, page_of(session), **WARFARIN)
    assert told_of() == []
    assert len(news("-told-")) == 1
