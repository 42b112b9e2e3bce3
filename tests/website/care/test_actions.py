"""Who becomes a client, and what is let go of."""

from datetime import date, timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone

from tests.website.care.caring import OUTCOME, Room, open_room, tell, telling
from tests.website.care.replying import reply
from tests.website.guide.sending import WARFARIN, answers
from tests.website.people.entering import signed_in
from unknot.craft.approach import Gate
from unknot.craft.screening import Permission
from unknot.website.care.actions import (
    client_for,
    hearing,
    let_go_of_what_is_over,
    record_said,
)
from unknot.website.care.bridge import heard_of, safety_of
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import gate
from unknot.website.care.summary import summary_of
from unknot.website.known import load
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db

NO = Permission((), "doctor", date(2026, 11, 20), "no")


def told(room: Room) -> Listening:
    tell(Browser(), room)
    return Listening.objects.latest("pk")


def become(listening: Listening, person: Person | None = None) -> Client:
    return client_for(
        listening,
        name="Ida Example",
        email="ida@example.org",
        telephone="+27 28 000 0000",
        person=person,
        now=timezone.now(),
    )


def test_an_address_alone_makes_nobody_the_same_client(room: Room) -> None:
    assert become(told(room)) != become(told(room))


def test_somebody_who_proved_who_they_are_is_one_client_of_a_practice(room: Room) -> None:
    ida = Person.objects.create_user("ida@example.org")
    assert become(told(room), ida) == become(told(room), ida)
    assert become(told(open_room("other")), ida).practice.slug == "other"


def test_sent_twice_it_is_the_same_client(room: Room) -> None:
    listening = told(room)
    assert become(listening) == become(listening)


def test_what_was_never_booked_is_let_go_after_a_day(room: Room) -> None:
    booked, unbooked = told(room), told(room)
    become(booked)
    let_go_of_what_is_over(timezone.now() + timedelta(hours=24, minutes=1))
    assert [*Listening.objects.all()] == [booked]
    assert unbooked.pk is not None


def heard_again(browser: Browser, room: Room) -> Listening:
    browser.post(room.listen, telling(outcome="Something else"))
    return Listening.objects.latest("pk")


def test_what_is_told_after_a_booking_is_a_listening_of_its_own(room: Room) -> None:
    browser = Browser()
    tell(browser, room)
    booked = Listening.objects.get()
    ida = become(booked)
    again = heard_again(browser, room)
    assert (again.client, heard_of(again).outcome) == (None, "Something else")
    booked.refresh_from_db()
    assert (booked.client, booked.let_go_at) == (ida, None)
    assert heard_of(booked).outcome == OUTCOME
    assert heard_again(browser, room) == again


def test_telling_again_while_somebody_books_lets_go_of_no_booking(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser()
    tell(browser, room)
    before = Listening.objects.get()
    ida = become(Listening.objects.get())
    monkeypatch.setattr(hearing, "listening_of", lambda *_: before)
    again = heard_again(browser, room)
    booked = Listening.objects.get(pk=before.pk)
    assert (booked.client, booked.let_go_at) == (ida, None)
    assert again != booked


def test_somebody_else_in_the_same_visit_renames_nobody(room: Room) -> None:
    listening = told(room)
    ida = become(listening)
    ben = client_for(
        listening,
        name="Ben Example",
        email="ben@example.org",
        telephone="",
        person=None,
        now=timezone.now(),
    )
    ida.refresh_from_db()
    assert (ida.name, ida.email) == ("Ida Example", "ida@example.org")
    assert ben != ida
    assert Listening.objects.get(pk=listening.pk).client == ida


@pytest.mark.parametrize("recorded_first", [True, False])
def test_a_no_that_was_recorded_holds_for_what_is_told_next(
    room: Room, *, recorded_first: bool
) -> None:
    browser = Browser()
    tell(browser, room, health=WARFARIN)
    browser.get(room.approach)
    booked = Listening.objects.get()
    become(booked)
    if recorded_first:
        record_said(booked, NO, timezone.now(), by="Fern Example")
    heard_again(browser, room)
    if not recorded_first:
        record_said(booked, NO, timezone.now(), by="Fern Example")
    browser.post("/safe/", answers(giver=None))
    browser.get(room.approach)
    told = Listening.objects.latest("pk")
    become(told)
    assert gate(told, timezone.now()) is Gate.CARE_ADVICE


def test_new_answers_never_take_the_place_of_those_that_a_session_is_booked_with(
    room: Room,
) -> None:
    browser, ida = Browser(), Person.objects.create_user("ida@example.org")
    tell(browser, room)
    reply(browser, room.approach, change="pressure", value="1")
    booked = Listening.objects.get()
    become(booked, ida)
    later = signed_in(ida)
    later.get(room.approach)
    later.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    assert "A conversation first" in later.get(room.approach).content.decode()
    safety = safety_of(Listening.objects.get(pk=booked.pk))
    assert safety is not None
    assert safety.record.verdict == "go"
    copy = Listening.objects.latest("pk")
    assert (copy != booked, copy.client, copy.versions.count()) == (True, None, 1)
    assert heard_of(copy) == heard_of(booked)


def test_newer_answers_count_for_a_session_that_is_booked_where_they_are_stricter(
    room: Room,
) -> None:
    browser, ida = Browser(), Person.objects.create_user("ida@example.org")
    tell(browser, room)
    browser.get(room.approach)
    booked = Listening.objects.get()
    become(booked, ida)
    later, now = signed_in(ida), timezone.now()
    later.get(room.approach)
    assert gate(booked, now) is Gate.TOUCH
    later.post("/safe/", answers(**{"giver": None, **WARFARIN}))
    later.get(room.approach)
    booked.refresh_from_db()
    summary = summary_of(booked, now, now, load())
    assert summary is not None
    assert (summary.touch, gate(booked, now)) == (False, Gate.CONVERSATION)
    assert any("blood" in one.lower() for one in summary.cautions)
    become(Listening.objects.latest("pk"), ida)
    assert gate(booked, now) is Gate.CONVERSATION
