"""What a client answered for one session is read before each of theirs."""

from datetime import timedelta
from html import unescape

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.booking.coming import LISTEN, book_a_talk, book_touch, come
from tests.website.booking.practising import Example, in_the_room
from tests.website.booking.sessions import signed_in
from tests.website.booking.visiting import DETAILS
from tests.website.care.caring import telling
from tests.website.guide.sending import WARFARIN
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.booking.actions import book_for
from unknot.website.booking.models import Appointment
from unknot.website.booking.when import wall
from unknot.website.care.models import Client
from unknot.website.care.summary import Summary
from unknot.website.diary.visits import told_for

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_every_day")]
BONES = "Osteoporosis or thin bones (osteopenia), nothing broken"


def book_by_mouth(client: Client, example: Example) -> Appointment:
    """Book an hour with hands for a client who rings."""
    wanted = in_the_room(example, "11:00", timezone.localdate() + timedelta(7))
    return book_for(client, wanted, request_key="by mouth", now=timezone.now())


def card(session: Appointment) -> Summary:
    session.refresh_from_db()
    told = told_for(session, timezone.now())
    assert told is not None
    return told


def test_who_rings_after_telling_words_alone_is_booked_with_what_they_answered_before(
    example: Example,
) -> None:
    phone, laptop = signed_in(), signed_in()
    come(phone, q_bone="yes", q_bone_which="osteoporosis")
    first = book_touch(phone, example)
    laptop.post(LISTEN, telling(data="on", anew="on"))
    client = book_a_talk(laptop, example).client
    assert client is not None
    assert client == first.client
    booked = card(book_by_mouth(client, example))
    assert BONES in booked.cautions
    assert booked.limits == card(first).limits


def test_a_session_that_nothing_was_answered_for_warns_of_what_was_answered_for_another(
    example: Example, therapist: Browser
) -> None:
    client = Client.objects.create(
        practice=example.practice,
        name=DETAILS["name"],
        email=DETAILS["email"],
        created_at=timezone.now(),
    )
    session = book_by_mouth(client, example)
    assert told_for(session, timezone.now()) is None
    laptop = signed_in()
    come(laptop, **WARFARIN)
    talk = book_a_talk(laptop, example)
    assert talk.client == client
    own, other = card(session), card(talk)
    assert (own.touch, own.limits, own.cautions) == (False, other.limits, other.cautions)
    assert (own.outcome, own.where, own.approach) == ("", "", "")
    assert other.outcome
    day = f"/practices/example/day/{timezone.localdate() + timedelta(7)}/"
    assert "Nothing is known about their health" not in therapist.get(day).text


def test_words_without_answers_are_read_before_each_session(
    example: Example, therapist: Browser
) -> None:
    phone, laptop = signed_in(), signed_in()
    words = {"history": "I take warfarin.", "allergies": "nut oil"}
    phone.post(LISTEN, telling(data="on", anew="on", **words))
    told = book_a_talk(phone, example)
    laptop.post(LISTEN, telling(data="on", anew="on"))
    client = book_a_talk(laptop, example).client
    assert client is not None
    assert client == told.client
    by_mouth = book_by_mouth(client, example)
    for session in (told, by_mouth):
        day = wall(session.begins, example.practice).date()
        page = unescape(therapist.get(f"/practices/example/day/{day}/").text)
        assert "not answered about since: “warfarin”" in page
        assert "Allergies: nut oil" in page
        assert "They have not answered about their health yet" in page
        assert "Nothing is known about their health" not in page


def test_a_day_that_is_printed_before_it_says_whom_to_ask_again_on_it(
    example: Example, therapist: Browser
) -> None:
    phone = Browser()
    come(phone)
    session = book_touch(phone, example, 60)
    assert session.begins - timezone.now() > ANSWERS_HOLD
    assert (card(session).asked_afresh, card(session).asked_then) == (True, False)
    day = wall(session.begins, example.practice).date()
    page = therapist.get(f"/practices/example/day/{day}/").text
    assert "Ask again before touch what is new." in page
