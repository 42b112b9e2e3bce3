"""What a client said for another session, or on another device, is not unsaid by a newer no."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest
from django.contrib.sessions.backends.db import SessionStore
from msgspec.structs import replace

from tests.website.booking.practising import (
    NOW,
    ON_WARFARIN,
    WELL,
    Example,
    cell,
    guest,
    hold_now,
    in_the_room,
    told,
)
from unknot.craft.approach import Gate
from unknot.craft.knowledge import load
from unknot.craft.screening.lasting import ANSWERS_HOLD
from unknot.website.booking.actions import confirm
from unknot.website.booking.actions.joining import Hope, join
from unknot.website.booking.errors import NotTheirs, SaidElsewhere
from unknot.website.booking.models import Appointment, State
from unknot.website.booking.times.cells import Span
from unknot.website.care.actions import resume
from unknot.website.care.health.told import told_in
from unknot.website.care.models import Client, Listening
from unknot.website.care.queries import gate
from unknot.website.people.models import Person

pytestmark = pytest.mark.django_db
THEN = NOW + timedelta(minutes=1)
SOON = NOW + timedelta(minutes=20)
LATER = NOW + ANSWERS_HOLD + timedelta(minutes=1)


@pytest.fixture
def ann() -> Person:
    """Somebody who proved their address."""
    return Person.objects.create_user("client@example.org")


def heard(
    example: Example, said: Mapping[str, object], *, visit: str, now: datetime = NOW
) -> Listening:
    """Tell the practice something in a visit."""
    return told(example.practice, said, now, visit=visit)


def book(
    example: Example, listening: Listening, clock: str, now: datetime = NOW, **who: object
) -> Appointment:
    """Book an hour with hands."""
    return confirm(hold_now(in_the_room(example, clock), now), guest(**who), listening, now)


def talk(example: Example, listening: Listening, **who: object) -> Appointment:
    """Book a conversation at eight."""
    wanted = replace(in_the_room(example, "08:00"), service=example.talk.pk)
    return confirm(hold_now(wanted), guest(**who), listening, NOW)


def test_a_no_in_the_same_visit_does_not_unsay_what_a_conversation_is_booked_with(
    example: Example,
) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    with pytest.raises(SaidElsewhere):
        book(example, heard(example, WELL, visit="phone", now=SOON), "10:00", SOON)
    assert Appointment.objects.filter(state=State.CONFIRMED).count() == 1


def test_nor_with_another_address_or_a_name_written_otherwise(example: Example) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    well = heard(example, WELL, visit="phone", now=SOON)
    with pytest.raises(SaidElsewhere):
        book(example, well, "10:00", SOON, name="example  CLIENT", email="clint@example.org")


def test_who_signed_in_is_heard_on_all_devices(example: Example, ann: Person) -> None:
    phone = heard(example, WELL, visit="phone")
    talk(example, heard(example, ON_WARFARIN, visit="laptop", now=THEN), person=ann)
    with pytest.raises(SaidElsewhere):
        book(example, phone, "10:00", SOON, person=ann)


def test_whichever_of_two_devices_was_told_first(example: Example, ann: Person) -> None:
    laptop = heard(example, ON_WARFARIN, visit="laptop")
    phone = heard(example, WELL, visit="phone", now=THEN)
    talk(example, laptop, person=ann)
    with pytest.raises(SaidElsewhere):
        book(example, phone, "10:00", SOON, person=ann)


def test_nobody_waits_for_touch_past_it_either(example: Example) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    span = Span(cell("09:00"), cell("16:00"))
    hope = Hope(example.in_room.pk, None, example.practice_place.pk, at_home=False, span=span)
    well = heard(example, WELL, visit="phone", now=SOON)
    with pytest.raises(SaidElsewhere):
        join(hope, guest(), well, request_key="wait", now=SOON)


def test_a_conversation_can_be_booked_with_it(example: Example) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    wanted = replace(in_the_room(example, "10:00"), service=example.talk.pk)
    well = heard(example, WELL, visit="phone", now=SOON)
    booked = confirm(hold_now(wanted, SOON), guest(), well, SOON)
    assert booked.state == State.CONFIRMED


def test_hours_later_it_is_a_new_telling(example: Example) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    well = heard(example, WELL, visit="phone", now=LATER)
    assert book(example, well, "10:00", LATER).state == State.CONFIRMED


def test_somebody_else_in_the_same_visit_is_not_held_to_it(example: Example) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"))
    well = heard(example, WELL, visit="phone", now=SOON)
    booked = book(example, well, "10:00", SOON, name="Her Mother", email="mother@example.org")
    assert booked.state == State.CONFIRMED


def test_who_signed_in_and_books_for_somebody_else_stays_who_they_are(
    example: Example, ann: Person
) -> None:
    talk(example, heard(example, ON_WARFARIN, visit="phone"), person=ann)
    well = heard(example, WELL, visit="phone", now=SOON)
    mother = {"name": "Her Mother", "telephone": "+27822222222"}
    book(example, well, "10:00", SOON, person=ann, **mother)
    known = {one.name: one.person for one in Client.objects.all()}
    assert known == {"Example Client": ann, "Her Mother": None}


def test_what_one_told_is_not_taken_for_somebody_else(example: Example, ann: Person) -> None:
    told_for_herself = heard(example, WELL, visit="phone")
    book(example, told_for_herself, "10:00", person=ann)
    told_for_herself.refresh_from_db()
    with pytest.raises(NotTheirs):
        book(example, told_for_herself, "13:00", person=ann, name="Her Mother")


def test_what_is_opened_on_another_device_loses_nothing_that_was_answered(
    example: Example, ann: Person
) -> None:
    booked = book(example, heard(example, WELL, visit="phone"), "10:00", person=ann)
    heard(example, ON_WARFARIN, visit="phone", now=SOON)
    assert booked.listening is not None
    assert gate(booked.listening, SOON) is Gate.CONVERSATION
    there = resume(SessionStore(), booked.listening, maker="laptop", now=SOON)
    assert gate(booked.listening, SOON) is Gate.CONVERSATION
    assert gate(there, SOON) is Gate.CONVERSATION
    told_in_booked = told_in(booked.listening, load())
    assert told_in_booked is not None
    assert "anticoagulant" in {one.code for one in told_in_booked.clearance.findings}
