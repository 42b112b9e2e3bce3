"""Whose answers count, and for how long: those of whoever comes, while they hold."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tests.website.care.caring import (
    OUTCOME,
    Room,
    booked,
    listening,
    opened,
    tell,
    telling,
)
from tests.website.guide.sending import WARFARIN, agreed, answers, come_to_a_plan
from tests.website.people.entering import signed_in
from unknot.craft.approach import Gate
from unknot.website.care.bridge import safety_of
from unknot.website.care.models import Listening
from unknot.website.care.queries import gate
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db


def test_nothing_answered_is_no_touch(client: Client, room: Room) -> None:
    client.post(room.listen, telling())
    assert opened() is Gate.CONVERSATION
    assert client.get(room.approach)["Location"] == "/safe/"


def test_answers_that_have_grown_old_are_asked_afresh(client: Client, room: Room) -> None:
    tell(client, room)
    client.get(room.approach)
    later = timezone.now() + timedelta(hours=4, minutes=1)
    assert gate(listening(), later) is Gate.CONVERSATION


def test_own_words_of_a_listening_only_add_caution(client: Client, room: Room) -> None:
    tell(client, room, said={"history": "I take warfarin."})
    assert opened() is Gate.CONVERSATION
    asked = client.get("/safe/").content.decode()
    assert "I take warfarin." in asked
    assert client.get(room.approach)["Location"] == "/safe/"


def test_a_sign_of_an_emergency_in_own_words_waits_for_no_answer(
    client: Client, room: Room
) -> None:
    told = client.post(room.listen, telling(history="I lost control of my bladder today."))
    assert told["Location"] == room.approach
    assert "Please get help now." in client.get(room.approach).content.decode()
    assert opened() is Gate.CARE_ADVICE


def test_answers_about_somebody_else_do_not_count_for_whoever_comes(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client)
    assert "Whose answers?" in client.get(room.listen).content.decode()
    assert client.post(room.listen, telling())["Location"] == "/safe/"


def test_answers_of_this_visit_count_once_it_is_said_that_they_are_ones_own(
    client: Client, room: Room
) -> None:
    come_to_a_plan(client)
    told = client.post(room.listen, telling(same_person="yes"))
    assert told["Location"] == room.approach
    assert opened() is Gate.TOUCH


def test_answers_about_somebody_else_never_take_the_place_of_ones_own(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    come_to_a_plan(client)
    assert client.get(room.approach)["Location"] == "/safe/"
    assert opened() is Gate.CONVERSATION


def test_answers_about_somebody_else_leave_a_booked_listening_as_it_was(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.get(room.approach)
    booked()
    come_to_a_plan(client)
    page = client.get(room.approach)
    assert opened() is Gate.CONVERSATION
    assert "Does this sound right?" not in page.content.decode()


def test_answers_that_changed_and_are_not_finished_count_at_once(
    client: Client, room: Room
) -> None:
    tell(client, room)
    client.get(room.approach)
    assert opened() is Gate.TOUCH
    client.post("/safe/", answers(giver=None, q_age=None, **WARFARIN))
    assert opened() is Gate.CARE_ADVICE


def test_a_no_that_is_told_later_allows_nothing_before_it_is_taken_in(
    client: Client, room: Room
) -> None:
    tell(client, room, health=WARFARIN)
    client.post("/plan/asked/", agreed("anticoagulant"))
    client.get(room.approach)
    assert opened() is Gate.TOUCH
    client.post("/plan/asked/", agreed("anticoagulant", said="no"))
    assert opened() is Gate.CONVERSATION


def test_answers_that_change_after_a_booking_open_no_second_session(
    client: Client, room: Room
) -> None:
    tell(client, room)
    client.get(room.approach)
    booked()
    client.post("/safe/", answers(giver=None, q_age=None, **WARFARIN))
    assert opened() is Gate.CARE_ADVICE
    safety = safety_of(listening())
    assert safety is not None
    assert safety.open


def test_the_questions_lead_to_the_plan_again_once_somebody_wishes_for_one(
    client: Client, room: Room
) -> None:
    tell(client, room)
    come_to_a_plan(client)
    assert client.post("/safe/", answers())["Location"] == "/plan/"


def test_whoever_signs_in_finds_what_they_told_last(client: Client, room: Room) -> None:
    tell(client, room)
    ida = Person.objects.create_user("ida@example.org")
    booked(person=ida)
    later = signed_in(ida)
    assert later.get(room.approach)["Location"] == "/safe/"
    later.post("/safe/", answers(giver=None))
    assert OUTCOME in later.get(room.approach).content.decode()
    somebody_else = signed_in(Person.objects.create_user("ben@example.org"))
    assert somebody_else.get(room.approach)["Location"] == room.listen


def test_whoever_signs_in_answers_for_themselves(client: Client, room: Room) -> None:
    tell(client, room)
    client.get(room.approach)
    ida = Person.objects.create_user("shared@example.org")
    booked(person=ida)
    assert opened() is Gate.TOUCH
    later = signed_in(ida)
    assert later.get(room.approach)["Location"] == "/safe/"
    assert gate(Listening.objects.latest("pk"), timezone.now()) is Gate.CONVERSATION
    later.post("/safe/", answers(giver=None, **WARFARIN))
    assert "A conversation first, no touch yet." in later.get(room.approach).content.decode()
